; Gives a shortcut the id by which Windows knows the program, so that its windows and notifications belong to the entry of the Start menu.

!macro GIVE_SHORTCUT_ID FILE ID
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
    ${If} $1 P<> 0
      ${IPersistFile::Load} $1 '("${FILE}",${STGM_READWRITE})'
      ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
      ${If} $2 P<> 0
        System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
        System::Call '*(&w${NSIS_MAX_STRLEN} "${ID}")p.r4'
        System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,r4,)p.r5'
        ${IPropertyStore::SetValue} $2 '(r3,r5)'
        ${IPropertyStore::Commit} $2 ''
        System::Free $5
        System::Free $4
        System::Free $3
        ${IPersistFile::Save} $1 '("${FILE}",1)'
        ${IUnknown::Release} $2 ''
      ${EndIf}
      ${IUnknown::Release} $1 ''
    ${EndIf}
    ${IUnknown::Release} $0 ''
  ${EndIf}
!macroend
