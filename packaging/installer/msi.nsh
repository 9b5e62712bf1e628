; Two copies that remove each other's registry values and Start menu entry must not stand side by side. The MSI refuses the setup in the same way.

; UPGRADE of packaging/msi/source.
!define MSI_UPGRADE_CODE "{7B0C9C5E-0F3A-4E0B-9D5B-3C1F4D6C2A15}"

Function RefuseBesideMsi
  System::Call 'msi::MsiEnumRelatedProductsW(w "${MSI_UPGRADE_CODE}", i 0, i 0, w .r1)i.r0'
  ${If} $0 = 0
    !insertmacro END_WITH ${EXIT_MSI} "$(MSI_INSTALLED)"
  ${EndIf}
FunctionEnd
