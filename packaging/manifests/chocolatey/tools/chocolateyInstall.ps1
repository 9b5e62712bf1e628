$ErrorActionPreference = 'Stop'

# Chocolatey runs this as an administrator. Setup upgrades and repairs by itself; it refuses an older version with exit code 3.
$arguments = @{
    packageName    = 'patchlight'
    softwareName   = 'Patchlight'
    fileType       = 'exe'
    url64bit       = '@url@'
    checksum64     = '@sha256@'
    checksumType64 = 'sha256'
    silentArgs     = '/S /AllUsers'
    validExitCodes = @(0)
}
Install-ChocolateyPackage @arguments
