; The installer for Windows, made on any system by makensis (package.py windows): for this user only, no administrator.
;   makensis -DVERSION=0.1.0 -DPROGRAM=folder -DICON=file.ico -DLICENCE=file -DSIZE=kilobytes -DOUT=setup.exe
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include x64.nsh

!define NAME "Follow-Up Desk"
!define ID "follow-up-desk"
!define TYPE "FollowUpDesk.File"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"

!ifdef SIGN
!uninstfinalize '${SIGN} "%1"'
!endif

Name "${NAME}"
OutFile "${OUT}"
!ifdef QUICK
SetCompressor zlib
!else
SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\${ID}.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English" ; the first is for all whose language is not here
!insertmacro MUI_LANGUAGE "German"

LangString STILL_OPEN ${LANG_ENGLISH} "${NAME} is still open, perhaps with the sample or another desk file. Please choose Quit in its menu, then Retry."
LangString STILL_OPEN ${LANG_GERMAN} "${NAME} ist noch geöffnet, vielleicht mit dem Beispiel oder einer anderen Datei. Bitte wählen Sie in seinem Menü „Beenden“ und dann „Wiederholen“."
LangString NOT_64 ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows."
LangString NOT_64 ${LANG_GERMAN} "${NAME} braucht ein 64-Bit-Windows."
LangString KEPT ${LANG_ENGLISH} "Your desk file and its copies were kept:"
LangString KEPT ${LANG_GERMAN} "Ihre Datei und ihre Sicherungskopien sind noch da:"
LangString FILE_TYPE ${LANG_ENGLISH} "Follow-Up Desk file"
LangString FILE_TYPE ${LANG_GERMAN} "Follow-Up-Desk-Datei"

Var WasOpen

; The desk is asked to end, as Quit in its menu does; while any desk runs Windows lets nobody write to its program.
!macro END_DESK UN
Function ${UN}IsOpen ; 1 or 0 on the stack
  ${IfNot} ${FileExists} "$INSTDIR\${ID}.exe"
    Push 0
    Return
  ${EndIf}
  ClearErrors
  FileOpen $0 "$INSTDIR\${ID}.exe" a
  ${If} ${Errors}
    Push 1
  ${Else}
    FileClose $0
    Push 0
  ${EndIf}
FunctionEnd

Function ${UN}EndDesk
  Call ${UN}IsOpen
  Pop $WasOpen
  ${If} $WasOpen = 0
    Return
  ${EndIf}
  again:
  nsExec::Exec '"$INSTDIR\${ID}-console.exe" --quit'
  Pop $0
  StrCpy $1 0
  ${Do}
    Call ${UN}IsOpen
    Pop $0
    ${If} $0 = 0
      Return
    ${EndIf}
    Sleep 250
    IntOp $1 $1 + 1
  ${LoopUntil} $1 > 40
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Quit ; nothing was changed
FunctionEnd
!macroend
!insertmacro END_DESK ""
!insertmacro END_DESK "un."

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(NOT_64)" /SD IDOK
    Quit
  ${EndIf}
FunctionEnd

Section
  Call EndDesk
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; nothing of an older version may lie between the files of this one
  File /r "${PROGRAM}\*"
  File "/oname=LICENSE.txt" "${LICENCE}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${ID}.exe"

  ; Windows looks only at what follows the last dot: the desk stands among the programs offered for .json.
  WriteRegStr HKCU "${CLASSES}\${TYPE}" "" "$(FILE_TYPE)"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\${ID}.exe,0"
  WriteRegStr HKCU "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\${ID}.exe" --open "%1"'
  WriteRegStr HKCU "${CLASSES}\.json\OpenWithProgids" "${TYPE}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${ID}.exe" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${ID}.exe\shell\open\command" "" '"$INSTDIR\${ID}.exe" --open "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${ID}.exe\SupportedTypes" ".json" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Follow-Up Desk contributors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${ID}.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)" ; the icons of files changed

  ${If} $WasOpen = 1 ; it was in the tray before, so it is again
    Exec '"$INSTDIR\${ID}.exe" --hidden'
  ${EndIf}
SectionEnd

Section "Uninstall"
  Call un.EndDesk
  DeleteRegValue HKCU "${RUN}" "${ID}"
  DeleteRegValue HKCU "${CLASSES}\.json\OpenWithProgids" "${TYPE}"
  DeleteRegKey HKCU "${CLASSES}\${TYPE}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${ID}.exe"
  DeleteRegKey HKCU "${CLASSES}\AppUserModelId\${NAME}" ; what notifications were shown under
  DeleteRegKey HKCU "${UNINSTALL}"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${ID}.exe"
  Delete "$INSTDIR\${ID}-console.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only if nothing else lies there
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
  ${If} ${FileExists} "$LOCALAPPDATA\${ID}\*.sqlite"
    DetailPrint "$(KEPT) $LOCALAPPDATA\${ID}"
    MessageBox MB_OK|MB_ICONINFORMATION "$(KEPT)$\r$\n$LOCALAPPDATA\${ID}" /SD IDOK
  ${EndIf}
SectionEnd
