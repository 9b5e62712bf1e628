; Steps of setup and of the uninstaller: ending early, what they must not pass on, the archive of classes.

; Shows the text, unless setup is silent, and ends with the code. Nothing was changed so far, or the text says what was.
!macro END_WITH CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; Variables of Java would change the Java that setup starts.
!macro FORGET_JAVA_OPTIONS
  System::Call 'kernel32::SetEnvironmentVariableW(w "JAVA_TOOL_OPTIONS", p 0)'
  System::Call 'kernel32::SetEnvironmentVariableW(w "_JAVA_OPTIONS", p 0)'
  System::Call 'kernel32::SetEnvironmentVariableW(w "JDK_JAVA_OPTIONS", p 0)'
!macroend

; Event Viewer keeps the texts of events open while it shows one. Windows then refuses to replace or delete the file, but not to rename it.
!macro FREE_EVENT_TEXTS
  Delete "$INSTDIR\patchlight-events.dll"
  Delete "$INSTDIR\patchlight-events.old"
  ${If} ${FileExists} "$INSTDIR\patchlight-events.dll"
    Rename "$INSTDIR\patchlight-events.dll" "$INSTDIR\patchlight-events.old"
    Delete /REBOOTOK "$INSTDIR\patchlight-events.old"
  ${EndIf}
!macroend

; Java makes the archive of classes without the right to delete it.
!macro REMOVE_ARCHIVE
  SetFileAttributes "$INSTDIR\jre\bin\server\classes.jsa" NORMAL
  Delete "$INSTDIR\jre\bin\server\classes.jsa"
  SetFileAttributes "$INSTDIR\jre\bin\server\classes.new" NORMAL
  Delete "$INSTDIR\jre\bin\server\classes.new"
!macroend
