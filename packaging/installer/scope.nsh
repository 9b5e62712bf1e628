; For all users or for this one; which folder; which version is there already.

Var IsAdministrator
Var ScopeAllUsers

!macro USE_SCOPE SCOPE CONTEXT
  StrCpy $Scope "${SCOPE}"
  SetShellVarContext ${CONTEXT}
!macroend

; A switch decides, else the scope that is installed already, else all users for an administrator.
!macro CHOOSE_SCOPE UN
Function ${UN}ChooseScopeOnly
  UserInfo::GetAccountType
  Pop $0
  StrCpy $IsAdministrator 0
  ${If} $0 == "Admin"
    StrCpy $IsAdministrator 1
  ${EndIf}
  ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $2 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $IsAdministrator == 0
    !insertmacro USE_SCOPE CurrentUser current
  ${ElseIf} $1 == ""
  ${AndIf} $2 != ""
    !insertmacro USE_SCOPE CurrentUser current
  ${Else}
    !insertmacro USE_SCOPE AllUsers all
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $3
  ${IfNot} ${Errors}
    !insertmacro USE_SCOPE CurrentUser current
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $3
  ${IfNot} ${Errors}
    ${If} $IsAdministrator == 0
      !insertmacro END_WITH ${EXIT_RIGHTS} "$(NO_RIGHTS)"
    ${EndIf}
    !insertmacro USE_SCOPE AllUsers all
  ${EndIf}
  ClearErrors
FunctionEnd
!macroend

; Whether programs of this folder may run with the rights of this process.
!macro JUDGE_FOLDER UN
Function ${UN}JudgeFolder
  StrCpy $MayStart 1
  StrLen $0 "$PROGRAMFILES64\"
  StrCpy $1 $INSTDIR $0
  ${If} $IsAdministrator == 1
  ${AndIf} $1 != "$PROGRAMFILES64\"
    StrCpy $MayStart 0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro JUDGE_FOLDER ""
!insertmacro JUDGE_FOLDER "un."
!insertmacro CHOOSE_SCOPE ""
!insertmacro CHOOSE_SCOPE "un."

Function ChooseScope
  Call ChooseScopeOnly
  Call ChooseFolder
FunctionEnd

; The folder of the version that is installed, else that of /D, else the usual one.
Function ChooseFolder
  ReadRegStr $InstalledVersion SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ReadRegStr $0 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${ElseIf} $INSTDIR == ""
  ${OrIf} $INSTDIR == "$PROGRAMFILES64\Patchlight"
  ${OrIf} $INSTDIR == "$LOCALAPPDATA\Programs\Patchlight"
    ${If} $Scope == "AllUsers"
      StrCpy $INSTDIR "$PROGRAMFILES64\Patchlight"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Patchlight"
    ${EndIf}
  ${EndIf}
  ; An upgrade keeps the choice about the start with Windows. /AUTOSTART=yes or no decides.
  ReadRegStr $1 SHCTX "${RUN_KEY}" "Patchlight"
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/AUTOSTART=" $3
  ${If} $3 == "no"
    !insertmacro UnselectSection ${AUTOSTART_SECTION}
  ${ElseIf} $3 != "yes"
  ${AndIf} $InstalledVersion != ""
  ${AndIf} $1 == ""
    !insertmacro UnselectSection ${AUTOSTART_SECTION}
  ${EndIf}
  ClearErrors
FunctionEnd

; /BACK: Patchlight's own "update --back" installs the version before.
Function CheckVersion
  ${GetParameters} $2
  ClearErrors
  ${GetOptions} $2 "/BACK" $3
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  ClearErrors
  ${If} $InstalledVersion != ""
    ${VersionCompare} "$InstalledVersion" "${VERSION}" $0
    ${If} $0 == 1
      !insertmacro END_WITH ${EXIT_NEWER} "$(NEWER_INSTALLED)"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Java 17 can't run in a folder whose name has letters outside the ANSI code page.
Function CheckFolder
  System::Call 'kernel32::GetACP()i.r0'
  ${If} $0 = 65001
    Return
  ${EndIf}
  System::Call 'kernel32::WideCharToMultiByte(i 0, i 0x400, w "$INSTDIR", i -1, p 0, i 0, p 0, *i .r1)i.r0'
  ${If} $1 <> 0
    ${If} ${Silent}
      !insertmacro END_WITH ${EXIT_FOLDER} "$(WRONG_FOLDER)"
    ${EndIf}
    MessageBox MB_OK|MB_ICONSTOP "$(WRONG_FOLDER)"
    Abort
  ${EndIf}
FunctionEnd

Function SkipIfInstalled
  ${If} $InstalledVersion != ""
    Abort
  ${EndIf}
FunctionEnd

Function ScopePage
  ${If} $IsAdministrator == 0
  ${OrIf} $InstalledVersion != ""
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "$(SCOPE_TITLE)" "$(SCOPE_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 10u 100% 12u "$(SCOPE_ALL)"
  Pop $ScopeAllUsers
  ${NSD_CreateLabel} 12u 24u 95% 24u "$(SCOPE_ALL_MEANING)"
  Pop $0
  ${NSD_CreateRadioButton} 0 56u 100% 12u "$(SCOPE_USER)"
  Pop $1
  ${NSD_CreateLabel} 12u 70u 95% 36u "$(SCOPE_USER_MEANING)"
  Pop $0
  ${If} $Scope == "AllUsers"
    ${NSD_Check} $ScopeAllUsers
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function ScopePageLeave
  ${NSD_GetState} $ScopeAllUsers $0
  ${If} $0 == ${BST_CHECKED}
    !insertmacro USE_SCOPE AllUsers all
  ${Else}
    !insertmacro USE_SCOPE CurrentUser current
  ${EndIf}
  Call ChooseFolder
  Call CheckVersion
FunctionEnd
