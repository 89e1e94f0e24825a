# SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
# SPDX-License-Identifier: EUPL-1.2
"""``python -m windows PAYLOAD``: both installers, from the folder of the frozen program.

PAYLOAD is made on Windows (windows/build.ps1). The installers are compiled there or on Linux:
makensis for the .exe, wixl (Debian: nsis, wixl) or WiX 3 for the .msi. They are not signed.
"""

import shutil
import subprocess
from pathlib import Path
from typing import Final

import click

from windows import msi, nsis
from windows.facts import ROOT, read_facts

PROGRAM: Final = "amstrat-desktop.exe"


@click.command()
@click.argument("payload", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "dist", help="Where to.")
@click.option("--only", type=click.Choice(["exe", "msi"]), help="One of the two.")
@click.option("--target", help="Of NSIS, where it is not its usual one: amd64-unicode.")
def main(*, payload: Path, out: Path, only: str | None, target: str | None) -> None:
    if not (payload / PROGRAM).is_file():
        raise click.ClickException(f"{payload} holds no {PROGRAM}: make it with build.ps1.")
    facts = read_facts()
    out.mkdir(parents=True, exist_ok=True)
    made = []
    if only != "msi":
        made.append(nsis.compile_installer(payload, out, facts, target=target))
    if only != "exe" and (shutil.which("wixl") or shutil.which("candle")):
        made.append(msi.compile_package(payload, out, facts))
    elif only != "exe":
        click.echo("Neither wixl nor WiX 3 is here: no .msi.", err=True)
    for path in made:
        click.echo(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        raise SystemExit(error.stderr or str(error)) from error
