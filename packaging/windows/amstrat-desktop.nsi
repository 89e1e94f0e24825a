; SPDX-FileCopyrightText: 2026 AmStrat Desktop contributors
; SPDX-License-Identifier: EUPL-1.2
;
; The installer of AmStrat Desktop for one computer and all its users; compiled by
; `python -m windows` (nsis.py), which defines the names in ${…} and writes the two files in
; ${WRITTEN}. For administrators (docs/rollout.md):
;
;   setup.exe /S [/POLICY=C:\path\policy.toml] [/D=C:\Program Files\AmStrat Desktop]
;
; Exit codes: 0 done, 1 stopped by somebody, 2 not done, 1618 the program is open: try later.
; What people recorded, their settings and the policy are never touched.

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\${EXE}"
!define APPLICATION "Software\Classes\Applications\${EXE}"
!define OPEN 1618

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\${NAME}"
BrandingText "${NAME} ${VERSION}"
ShowInstDetails hide
ShowUninstDetails hide

VIProductVersion "${VERSION4}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION4}"
VIAddVersionKey "FileDescription" "${NAME} – Setup"
VIAddVersionKey "CompanyName" "${MAKER}"
VIAddVersionKey "LegalCopyright" "${MAKER}, ${LICENCE}"
VIAddVersionKey "Comments" "${DESCRIPTION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_REGISTRY_ROOT HKLM
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

Var Policy
Var Before

; A program that runs cannot be written to. Whoever installs by hand may close it and go on.
!macro REFUSE_WHILE_OPEN folder
  ${Do}
    ${IfNot} ${FileExists} "${folder}\${EXE}"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $0 "${folder}\${EXE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel ${OPEN}
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" IDRETRY +3
    SetErrorLevel ${OPEN}
    Quit
  ${Loop}
!macroend

!include "${WRITTEN}/words.nsh"

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(system)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/POLICY=" $Policy
  ${If} $Policy != ""
  ${AndIfNot} ${FileExists} "$Policy"
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $Before HKLM "${UNINSTALL}" "InstallLocation"
  ; An update stays where the program is, unless /D= says otherwise.
  ${If} $Before != ""
  ${AndIf} $INSTDIR == "$PROGRAMFILES64\${NAME}"
    StrCpy $INSTDIR $Before
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  ${If} $Before != ""
    !insertmacro REFUSE_WHILE_OPEN "$Before"
    ; Takes away what the version of before put there, and nothing else.
    ExecWait '"$Before\uninstall.exe" /S _?=$Before'
    Delete "$Before\uninstall.exe"
    RMDir "$Before"
  ${EndIf}
  !insertmacro REFUSE_WHILE_OPEN "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"
  Call Register
  Call LayDown
SectionEnd

Function Register
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "${MAKER}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" $0
  WriteRegStr HKLM "${APP_PATH}" "" "$INSTDIR\${EXE}"
  WriteRegStr HKLM "${APPLICATION}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKLM "${APPLICATION}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ; Under “Open with” beside the programs that are there; the endings stay theirs.
  !insertmacro OPENED
FunctionEnd

; A folder that every user may write into would let each of them lay down what holds for all.
Function LayDown
  CreateDirectory "$APPDATA\${NAME}"
  ${DisableX64FSRedirection}
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" /setowner *S-1-5-32-544 /T /C'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${NAME}" /inheritance:r \
    /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
  Pop $0
  ${EnableX64FSRedirection}
  ${If} $Policy != ""
    ClearErrors
    CopyFiles /SILENT "$Policy" "$APPDATA\${NAME}\policy.toml"
    ${If} ${Errors}
      SetErrorLevel 2
    ${EndIf}
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "un.Program"
  !insertmacro REFUSE_WHILE_OPEN "$INSTDIR"
  !include "${WRITTEN}/removed.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKLM "${APPLICATION}"
  DeleteRegKey HKLM "${APP_PATH}"
  DeleteRegKey HKLM "${UNINSTALL}"
SectionEnd
