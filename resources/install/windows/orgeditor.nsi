; The installer of the one-folder program: for the user alone, without administrator rights, Indonesian and English.
;   makensis -DVERSION=0.1.0 -DPAYLOAD=dist/orgeditor -DICON=build/orgeditor.ico -DOUTPUT=dist/setup.exe orgeditor.nsi
; Folder and keys are those of install.bat: whichever comes later takes the place of the other.

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define CLASSES "Software\Classes"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\orgeditor"
!define PROGRAM "$INSTDIR\orgeditor.exe"

Name "orgeditor ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\orgeditor"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "orgeditor"
VIAddVersionKey /LANG=0 "FileDescription" "orgeditor"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "orgeditor developers"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "${PROGRAM}"
; No page that asks for a folder: all of the folder is replaced, so it must be the program's own.
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

LangString KIND ${LANG_INDONESIAN} "Naskah bagan orgeditor"
LangString KIND ${LANG_ENGLISH} "orgeditor chart"
LangString OPEN ${LANG_INDONESIAN} "orgeditor sedang terbuka; tutuplah dahulu, lalu coba lagi."
LangString OPEN ${LANG_ENGLISH} "orgeditor is open; close it, then try again."

; A program that runs cannot be renamed away: nothing is touched before it is closed.
!macro WaitUntilClosed
  ${DoWhile} ${FileExists} "${PROGRAM}"
    ClearErrors
    Rename "${PROGRAM}" "$INSTDIR\orgeditor.old"
    ${IfNot} ${Errors}
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(OPEN)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

Section
  !insertmacro WaitUntilClosed
  RMDir /r "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  File "/oname=orgeditor.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\orgeditor.lnk" "${PROGRAM}" "" "$INSTDIR\orgeditor.ico"

  WriteRegStr HKCU "${CLASSES}\.bagan" "" "orgeditor.bagan"
  WriteRegStr HKCU "${CLASSES}\.bagan" "Content Type" "application/x-bagan"
  WriteRegStr HKCU "${CLASSES}\orgeditor.bagan" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\orgeditor.bagan\DefaultIcon" "" "$INSTDIR\orgeditor.ico"
  WriteRegStr HKCU "${CLASSES}\orgeditor.bagan\shell\open\command" "" '"${PROGRAM}" "%1"'
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "orgeditor"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\orgeditor.ico"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "orgeditor"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)' ; Explorer looks the icon up anew
SectionEnd

; Drafts, settings and recovery copies stay.
Section "Uninstall"
  !insertmacro WaitUntilClosed
  ReadRegStr $0 HKCU "${CLASSES}\.bagan" ""
  ${If} $0 == "orgeditor.bagan" ; another program may have taken it over since
    DeleteRegKey HKCU "${CLASSES}\.bagan"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\orgeditor.bagan"
  DeleteRegKey HKCU "${ENTRY}"
  Delete "$SMPROGRAMS\orgeditor.lnk"
  RMDir /r "$INSTDIR"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
