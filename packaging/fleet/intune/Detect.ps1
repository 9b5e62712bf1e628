# Detection script of a remediation in Intune: runs as SYSTEM in 64-bit PowerShell. Exit 1 lets Remediate.ps1 run.
$program = "$env:ProgramFiles\Patchlight\bin\patchlight.exe"
$counters = 'HKLM:\SOFTWARE\Patchlight\Fleet'

if (-not (Test-Path -LiteralPath $program)) {
    Write-Output 'patchlight=unknown; Patchlight is not installed for all users, or this PowerShell is 32-bit;'
    exit 2
}
# Intune takes anything on the error stream for a failure of the script.
$line = & $program check --format intune 2>$null | Select-Object -Last 1
$code = $LASTEXITCODE
if ($code -eq 0) {
    # A healthy PC may be fixed again later.
    Remove-Item -LiteralPath $counters -Recurse -Force -ErrorAction SilentlyContinue
}
if (-not $line) {
    $line = "patchlight=unknown; the check ended with $code;"
    $code = 2
}
Write-Output $line
exit $code
