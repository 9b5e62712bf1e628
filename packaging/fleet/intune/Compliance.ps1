# Discovery script of a custom compliance policy in Intune: runs as SYSTEM in 64-bit PowerShell. It prints one JSON object.
$program = "$env:ProgramFiles\Patchlight\bin\patchlight.exe"

$json = $null
if (Test-Path -LiteralPath $program) {
    $json = & $program check --format compliance 2>$null | Select-Object -Last 1
}
if (-not $json) {
    # The rules about other values then fail, because Intune misses them.
    $json = '{"PatchlightStatus":"unknown"}'
}
return $json
