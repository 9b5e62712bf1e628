# Remediation script for Detect.ps1: runs as SYSTEM in 64-bit PowerShell. It fixes once for each detection, and stops after three
# failures with the same findings, until Detect.ps1 finds the PC healthy. On a managed PC Patchlight itself refuses.
$program = "$env:ProgramFiles\Patchlight\bin\patchlight.exe"
$counters = 'HKLM:\SOFTWARE\Patchlight\Fleet'
$most = 3

# What the program answers; $null without an answer. Intune takes anything on the error stream for a failure of the script.
function Get-Answer {
    try {
        return (& $program @args 2>$null) -join '' | ConvertFrom-Json -ErrorAction Stop
    } catch {
        return $null
    }
}

if (-not (Test-Path -LiteralPath $program)) {
    Write-Output 'patchlight fix: not run; Patchlight is not installed for all users, or this PowerShell is 32-bit;'
    exit 1
}
# Checked again: the PC can be healthy by now. This format has the ids of the findings without their texts.
$state = Get-Answer check --format zabbix
if ($state.status -eq 'healthy') {
    Write-Output 'patchlight fix: not needed; the PC is healthy;'
    exit 0
}
if ($state.status -ne 'problem' -and $state.status -ne 'attention') {
    Write-Output 'patchlight fix: not run; the state of the PC is unknown;'
    exit 1
}

$findings = (@($state.findings | ForEach-Object { $_.id }) | Sort-Object -Unique) -join ','
if (-not $findings) {
    $findings = $state.status
}
$failures = [int](Get-ItemProperty -LiteralPath $counters -ErrorAction SilentlyContinue).$findings
if ($failures -ge $most) {
    # The next check writes event 300 into the Application log.
    New-ItemProperty -LiteralPath $counters -Name 'Stopped' -PropertyType String -Value $findings -Force | Out-Null
    Write-Output "patchlight fix: stopped after $failures failures; an administrator has to act; findings=$findings;"
    exit 1
}

# Counted beforehand, so that a run that is cut off counts as well.
if (-not (Test-Path -LiteralPath $counters)) {
    New-Item -Path $counters -Force | Out-Null
}
New-ItemProperty -LiteralPath $counters -Name $findings -PropertyType DWord -Value ($failures + 1) -Force | Out-Null
Remove-ItemProperty -LiteralPath $counters -Name 'Stopped' -Force -ErrorAction SilentlyContinue
$fix = Get-Answer fix --all --yes --json
$code = $LASTEXITCODE
if ($code -eq 0) {
    Remove-ItemProperty -LiteralPath $counters -Name $findings -Force -ErrorAction SilentlyContinue
    Write-Output "patchlight fix: $($fix.verdict); findings=$findings;"
    exit 0
}
Write-Output "patchlight fix: $($fix.verdict) (exit $code); failure $($failures + 1) of $most; findings=$findings;"
exit 1
