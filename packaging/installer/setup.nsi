; The setup program. packaging/installer/build passes VERSION, ICON, TO, LISTS (the folder of files.nsh, removal.nsh, registry.nsh, side.bmp)
; and perhaps QUICK.
; docs/install.md has its switches and exit codes.
Unicode true
Target amd64-unicode
!addincludedir "${__FILEDIR__}"
!addincludedir "${LISTS}"
!ifdef QUICK
  ; For packaging/wine/install, which builds further versions.
  SetCompress off
!else
  SetCompressor /SOLID /FINAL lzma
  SetCompressorDictSize 64
!endif

!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1" uninstall.exe' = 0
!endif

; An administrator is asked at the start, others install for themselves.
RequestExecutionLevel highest
ManifestDPIAware true
ManifestSupportedOS Win7 Win8 Win8.1 Win10
Name "Patchlight"
BrandingText "Patchlight ${VERSION}"
OutFile "${TO}"
; Set by scope.nsh, unless /D names one.
InstallDir ""
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 ProductName "Patchlight"
VIAddVersionKey /LANG=1033 CompanyName "Patchlight"
VIAddVersionKey /LANG=1033 FileDescription "Patchlight Setup"
VIAddVersionKey /LANG=1033 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1033 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1033 LegalCopyright "Apache License 2.0"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Patchlight"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
; ToastIdentity has the same.
!define PROGRAM_ID "Patchlight.Tray"
!define EXIT_NEWER 3
!define EXIT_IN_USE 4
!define EXIT_WINDOWS 5
!define EXIT_FOLDER 6
!define EXIT_RIGHTS 7
!define EXIT_FILES 8
!define EXIT_MSI 9

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${LISTS}/side.bmp"
!define MUI_ABORTWARNING
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include x64.nsh
!include WinVer.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh
!include Win\RestartManager.nsh
!include ending.nsh
!include running.nsh
!include shortcut.nsh
!include files.nsh
!include removal.nsh
!include registry.nsh
!include msi.nsh

; AllUsers or CurrentUser, also as the switches of setup and of the uninstaller.
Var Scope
Var InstalledVersion
; 1 if setup may start programs of the installation folder: as an administrator only those that other programs can't change.
Var MayStart

Page custom ScopePage ScopePageLeave
!define MUI_PAGE_CUSTOMFUNCTION_PRE SkipIfInstalled
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!define MUI_COMPONENTSPAGE_NODESC
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartTray
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.LeavePage un.LeavePageLeave
!insertmacro MUI_UNPAGE_INSTFILES

; Windows' own language, of any country; the first is used where it is missing.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Italian"
!insertmacro MUI_LANGUAGE "Polish"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro MUI_LANGUAGE "Turkish"
!insertmacro MUI_LANGUAGE "Japanese"
!insertmacro MUI_LANGUAGE "SimpChinese"
!include texts\english.nsh
!include texts\german.nsh
!include texts\spanish.nsh
!include texts\french.nsh
!include texts\italian.nsh
!include texts\polish.nsh
!include texts\portuguese.nsh
!include texts\turkish.nsh
!include texts\japanese.nsh
!include texts\chinese.nsh

Function .onInit
  SetRegView 64
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin7}
    !insertmacro END_WITH ${EXIT_WINDOWS} "$(WRONG_WINDOWS)"
  ${EndIf}
  Call RefuseBesideMsi
  Call ChooseScope
  Call CheckVersion
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

Section "-$(PROGRAM)"
  Call QuitRunning
  Call JudgeFolder
  SetOverwrite on
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
  ${AndIf} $MayStart == 1
    ; Its own version knows its own files. It leaves everything but them.
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR'
  ${Else}
    !insertmacro REMOVE_ARCHIVE
    !insertmacro REMOVE_FILES
  ${EndIf}
  !insertmacro FREE_EVENT_TEXTS
  ClearErrors
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro END_WITH ${EXIT_FILES} "$(FILES_FAILED)"
  ${EndIf}
  ${If} $MayStart == 1
    DetailPrint "$(ARCHIVE)"
    !insertmacro FORGET_JAVA_OPTIONS
    ; Java starts faster with it. Without it everything works, too.
    nsExec::Exec /TIMEOUT=180000 '"$INSTDIR\jre\bin\java.exe" -Xshare:dump'
    Pop $0
  ${EndIf}
  Call WriteUninstallKey
  !insertmacro WRITE_VALUES_ALWAYS
  CreateShortcut "$SMPROGRAMS\Patchlight.lnk" "$INSTDIR\Patchlight.exe" "" "$INSTDIR\Patchlight.exe" 0 SW_SHOWNORMAL "" "$(SHORTCUT)"
  !insertmacro GIVE_SHORTCUT_ID "$SMPROGRAMS\Patchlight.lnk" "${PROGRAM_ID}"
SectionEnd

Section "$(AUTOSTART)" AUTOSTART_SECTION
SectionEnd

; Last: the choice decides, whether a box was ticked, a switch given or nothing said.
Section "-finish"
  ${If} ${SectionIsSelected} ${AUTOSTART_SECTION}
    !insertmacro WRITE_VALUES_AUTOSTART
  ${Else}
    !insertmacro DELETE_VALUES_AUTOSTART
  ${EndIf}
  ${If} $WasRunning == 1
    Call StartTray
  ${EndIf}
SectionEnd

Function WriteUninstallKey
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "Patchlight"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Patchlight"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Patchlight.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$Scope'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$Scope /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" "$0"
FunctionEnd

; The tray of the person, never an elevated one: Explorer starts it with the person's own rights.
Function StartTray
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\Patchlight.exe"'
  ${Else}
    Exec '"$INSTDIR\Patchlight.exe"'
  ${EndIf}
FunctionEnd

; After the sections, which it selects.
!include scope.nsh
!include leave.nsh
