$ErrorActionPreference = 'Stop'

# The key of the installation for all users, in the 64-bit view.
$key = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Patchlight'
$folder = (Get-ItemProperty -Path $key -ErrorAction SilentlyContinue).InstallLocation
if ($folder) {
    $arguments = @{
        packageName    = 'patchlight'
        fileType       = 'exe'
        file           = Join-Path $folder 'uninstall.exe'
        silentArgs     = '/S /AllUsers'
        validExitCodes = @(0)
    }
    Uninstall-ChocolateyPackage @arguments
}
