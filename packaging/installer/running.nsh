; Quits the tray before its files are replaced or removed.

; Whether a tray was running, which setup starts again.
Var WasRunning

; The class of its hidden window; ShellWindow has the same. The messages are those of a sign-out, in which the tray saves everything and ends.
!define TRAY_WINDOW "PatchlightShell1"
!define QUERY_END_SESSION 0x11
!define END_SESSION 0x16
!define ENDSESSION_CLOSEAPP 1
; Rights to ask for the file of a process, and to wait for its end.
!define QUERY_AND_WAIT 0x101000

!macro RUNNING UN
; Only trays of this folder: another copy may run from elsewhere.
Function ${UN}QuitTrays
  StrLen $5 "$INSTDIR\"
  StrCpy $R0 0
  ${Do}
    FindWindow $R0 "${TRAY_WINDOW}" "" 0 $R0
    ${If} $R0 == 0
      ${ExitDo}
    ${EndIf}
    System::Call 'user32::GetWindowThreadProcessId(p R0, *i .r1)'
    System::Call 'kernel32::OpenProcess(i ${QUERY_AND_WAIT}, i 0, i r1)p.r2'
    System::Call 'kernel32::QueryFullProcessImageNameW(p r2, i 0, w .r3, *i ${NSIS_MAX_STRLEN} r4)i.r4'
    StrCpy $3 $3 $5
    ${If} $3 == "$INSTDIR\"
      StrCpy $WasRunning 1
      SendMessage $R0 ${QUERY_END_SESSION} 0 ${ENDSESSION_CLOSEAPP} $4 /TIMEOUT=5000
      SendMessage $R0 ${END_SESSION} 1 ${ENDSESSION_CLOSEAPP} $4 /TIMEOUT=8000
      System::Call 'kernel32::WaitForSingleObject(p r2, i 10000)'
      ; The window is gone, so the search begins again.
      StrCpy $R0 0
      IntOp $R1 $R1 + 1
    ${EndIf}
    System::Call 'kernel32::CloseHandle(p r2)'
  ${LoopUntil} $R1 > 8
FunctionEnd

; $0: 1 if a program of this folder runs, whose file Windows then lets no one write to.
Function ${UN}FindUse
  StrCpy $0 0
  !insertmacro TEST_USE "Patchlight.exe"
  !insertmacro TEST_USE "bin\patchlight.exe"
  !insertmacro TEST_USE "patchlight-helper.exe"
  !insertmacro TEST_USE "jre\bin\java.exe"
  !insertmacro TEST_USE "jre\bin\server\jvm.dll"
FunctionEnd

; $0 as above, after some seconds at most. A tray that has just started opens its window after a moment, and one that ends needs another.
Function ${UN}WaitForEnd
  ${For} $R2 1 20
    Call ${UN}QuitTrays
    Call ${UN}FindUse
    ${If} $0 == 0
      ${ExitFor}
    ${EndIf}
    Sleep 500
  ${Next}
FunctionEnd

; Trays of other sessions, and commands, get the same request from Windows' Restart Manager.
Function ${UN}QuitRunning
  StrCpy $WasRunning 0
  StrCpy $R1 0
  Call ${UN}WaitForEnd
  ${If} $0 == 1
    !insertmacro RestartManager_ShutdownFile "$INSTDIR\jre\bin\server\jvm.dll" $1
    Call ${UN}WaitForEnd
  ${EndIf}
  ${DoWhile} $0 == 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IN_USE)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel ${EXIT_IN_USE}
    Quit
    Call ${UN}WaitForEnd
  ${Loop}
FunctionEnd
!macroend

!macro TEST_USE FILE
  ${If} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $1 "$INSTDIR\${FILE}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
    ClearErrors
  ${EndIf}
!macroend

!insertmacro RUNNING ""
!insertmacro RUNNING "un."
