; The uninstaller. It removes the files that setup installed, and what the program registered for this user. Changes that fixes made to Windows,
; and the data of people, stay unless they are chosen: the page and the switches /UNDO, /REMOVE-KEPT and /REMOVE-DATA.

Var Undo
Var RemoveKept
Var RemoveData
Var IsUpgrade

!define TOAST_KEY "Software\Classes\AppUserModelId\${PROGRAM_ID}"
!define SCHEME_KEY "Software\Classes\patchlight"

!macro READ_SWITCH NAME VARIABLE
  ClearErrors
  ${GetOptions} $9 "${NAME}" $8
  ${IfNot} ${Errors}
    StrCpy ${VARIABLE} 1
  ${EndIf}
  ClearErrors
!macroend

Function un.onInit
  SetRegView 64
  Call un.ChooseScopeOnly
  StrCpy $Undo 0
  StrCpy $RemoveKept 0
  StrCpy $RemoveData 0
  StrCpy $IsUpgrade 0
  ${GetParameters} $9
  !insertmacro READ_SWITCH "/UNDO" $Undo
  !insertmacro READ_SWITCH "/REMOVE-KEPT" $RemoveKept
  !insertmacro READ_SWITCH "/REMOVE-DATA" $RemoveData
  !insertmacro READ_SWITCH "/UPGRADE" $IsUpgrade
FunctionEnd

Function un.LeavePage
  !insertmacro MUI_HEADER_TEXT "$(LEAVE_TITLE)" "$(LEAVE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateCheckBox} 0 8u 100% 24u "$(LEAVE_UNDO)"
  Pop $Undo
  ${NSD_AddStyle} $Undo ${BS_MULTILINE}
  ${NSD_CreateCheckBox} 0 42u 100% 24u "$(LEAVE_KEPT)"
  Pop $RemoveKept
  ${NSD_AddStyle} $RemoveKept ${BS_MULTILINE}
  ${NSD_CreateCheckBox} 0 76u 100% 24u "$(LEAVE_DATA)"
  Pop $RemoveData
  ${NSD_AddStyle} $RemoveData ${BS_MULTILINE}
  nsDialogs::Show
FunctionEnd

Function un.LeavePageLeave
  ${NSD_GetState} $Undo $Undo
  ${NSD_GetState} $RemoveKept $RemoveKept
  ${NSD_GetState} $RemoveData $RemoveData
FunctionEnd

; If a command fails, the person decides; a silent removal stops.
!macro RUN_COMMAND TEXT ARGUMENTS
  DetailPrint "${TEXT}"
  StrCpy $0 1
  ${If} $MayStart == 1
    nsExec::Exec '"$INSTDIR\bin\patchlight.exe" ${ARGUMENTS}'
    Pop $0
  ${EndIf}
  ${If} $0 != 0
    StrCpy $7 1
  ${EndIf}
!macroend

; Removes the data of this user, but follows no link that took the place of a folder.
!macro REMOVE_DATA_FOLDER NAME
  System::Call 'kernel32::GetFileAttributesW(w "$LOCALAPPDATA\Patchlight${NAME}")i.r0'
  IntOp $0 $0 & 0x400
  ${If} $0 = 0
    RMDir /r "$LOCALAPPDATA\Patchlight${NAME}"
  ${EndIf}
!macroend

!macro DELETE_KEY_OF_THIS_FOLDER KEY COMMAND_KEY
  ReadRegStr $0 HKCU "${COMMAND_KEY}" ""
  StrLen $1 '"$INSTDIR\'
  StrCpy $0 $0 $1
  ${If} $0 == '"$INSTDIR\'
    DeleteRegKey HKCU "${KEY}"
    StrCpy $6 1
  ${EndIf}
!macroend

Function un.Forget
  StrCpy $6 0
  !insertmacro DELETE_KEY_OF_THIS_FOLDER "${SCHEME_KEY}" "${SCHEME_KEY}\shell\open\command"
  ${If} $6 == 1
    DeleteRegKey HKCU "${TOAST_KEY}"
  ${EndIf}
  ; The tray's own setting writes here, also if setup installed it for all users.
  ReadRegStr $0 HKCU "${RUN_KEY}" "Patchlight"
  ${If} $0 == '"$INSTDIR\Patchlight.exe"'
    DeleteRegValue HKCU "${RUN_KEY}" "Patchlight"
  ${EndIf}
  !insertmacro DELETE_VALUES_AUTOSTART
  !insertmacro DELETE_VALUES_ALWAYS
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  Delete "$SMPROGRAMS\Patchlight.lnk"
FunctionEnd

Section "Uninstall"
  StrCpy $7 0
  ${If} $IsUpgrade == 0
    Call un.QuitRunning
    Call un.JudgeFolder
    !insertmacro FORGET_JAVA_OPTIONS
    ${If} $Undo == 1
      !insertmacro RUN_COMMAND "$(UNDOING)" "undo --yes"
    ${EndIf}
    ${If} $RemoveKept == 1
      !insertmacro RUN_COMMAND "$(REMOVING_KEPT)" "fix remove-old-folders --yes"
    ${EndIf}
    ${If} $7 == 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION "$(COMMAND_FAILED)" /SD IDNO IDYES +3
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
  !insertmacro REMOVE_ARCHIVE
  !insertmacro FREE_EVENT_TEXTS
  !insertmacro REMOVE_FILES
  ${If} $IsUpgrade == 0
    Call un.Forget
    ${If} $RemoveData == 1
      SetShellVarContext current
      !insertmacro REMOVE_DATA_FOLDER "\history"
      !insertmacro REMOVE_DATA_FOLDER "\journal"
      !insertmacro REMOVE_DATA_FOLDER "\logs"
      !insertmacro REMOVE_DATA_FOLDER "\sessions"
      !insertmacro REMOVE_DATA_FOLDER ""
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
  ${EndIf}
SectionEnd
