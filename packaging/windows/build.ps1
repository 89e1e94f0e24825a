# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Makes the program and its installers on Windows 10 or newer, 64 bit. Needs Python 3.11 or newer
# (64 bit) as `py`, and for the installers NSIS 3 and WiX 3 on the search path.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1 [-Certificate THUMBPRINT -TimestampServer URL]
#
# Leaves the folder in build\frozen\amstrat-desktop and the installers in dist. -Certificate signs
# with one of this computer's certificates (signtool of the Windows SDK on the search path), and
# -TimestampServer names whom the certificate's issuer lets say when.

param([string] $Certificate = "", [string] $TimestampServer = "")

$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

# Ends with the first command that fails: PowerShell goes on by itself.
function Invoke-Step([string] $Program) {
    & $Program @args
    if ($LASTEXITCODE -ne 0) { throw "$Program $args ended with $LASTEXITCODE" }
}

function Set-Signature([string[]] $Files) {
    if ($Certificate -eq "") { return }
    foreach ($File in $Files) {
        Invoke-Step signtool sign /sha1 $Certificate /fd sha256 /td sha256 /tr $TimestampServer $File
    }
}

$Python = ".venv\Scripts\python.exe"
if (-not (Test-Path $Python)) { Invoke-Step py -m venv .venv }

# The build's own tools come from the pinned list, too: no isolation is needed then.
$Pinned = @("-m", "pip", "install", "--quiet", "--constraint", "packaging\constraints.txt")
Invoke-Step $Python @Pinned pip hatchling Babel editables pyinstaller packaging click
Invoke-Step $Python @Pinned --no-build-isolation --editable .

Invoke-Step $Python packaging\freeze.py
$Payload = "build\frozen\amstrat-desktop"

# Is all inside that the program needs? Says so, one part a line.
Invoke-Step "$Payload\amstrat-desktop-console.exe" self-test
Set-Signature "$Payload\amstrat-desktop.exe", "$Payload\amstrat-desktop-console.exe"

$env:PYTHONPATH = "packaging"
Invoke-Step $Python -m windows $Payload --out dist
Set-Signature (Get-ChildItem dist -Include *.exe, *.msi -Recurse | ForEach-Object FullName)
