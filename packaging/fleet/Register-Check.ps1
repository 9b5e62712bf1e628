# Registers a task that checks the PC each hour as SYSTEM. Run it once as administrator, on Windows 8 or later.
# Without a format it only keeps the state for "check --cached"; with one it also replaces the file that an engine reads:
#   Register-Check.ps1
#   Register-Check.ps1 -Format prometheus -Output "$env:ProgramFiles\windows_exporter\textfile_inputs\patchlight.prom"
#   Register-Check.ps1 -Format otlp -Output "$env:ProgramData\Patchlight\Fleet\patchlight.otlp.json"
param(
    [ValidateSet('', 'prometheus', 'otlp')]
    [string]$Format = '',
    [string]$Output = ''
)
$ErrorActionPreference = 'Stop'

$words = 'check'
if ($Format) {
    New-Item -ItemType Directory -Path (Split-Path -Parent $Output) -Force | Out-Null
    $words = "check --format $Format --output `"$Output`""
}
$action = New-ScheduledTaskAction -Execute "$env:ProgramFiles\Patchlight\bin\patchlight.exe" -Argument $words
# Spread over the hour, so that ten thousand PCs don't ask the time servers in the same second.
$hourly = New-ScheduledTaskTrigger -Once -At (Get-Date).Date -RepetitionInterval (New-TimeSpan -Hours 1) -RandomDelay (New-TimeSpan -Minutes 50)
$atStart = New-ScheduledTaskTrigger -AtStartup -RandomDelay (New-TimeSpan -Minutes 10)
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Minutes 15)
$system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Limited
Register-ScheduledTask -TaskName 'Patchlight check' -Action $action -Trigger $hourly, $atStart -Settings $settings -Principal $system -Force | Out-Null
Start-ScheduledTask -TaskName 'Patchlight check'
