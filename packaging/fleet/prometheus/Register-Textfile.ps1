# Registers a task that checks the PC each hour and writes the result for the textfile collector of windows_exporter.
# Run it once as administrator, on Windows 8 or later. The collector must be on: --collectors.enabled "[defaults],textfile"
param(
    [string]$Folder = "$env:ProgramFiles\windows_exporter\textfile_inputs"
)
$ErrorActionPreference = 'Stop'

$program = "$env:ProgramFiles\Patchlight\patchlight.exe"
$file = Join-Path $Folder 'patchlight.prom'
$action = New-ScheduledTaskAction -Execute $program -Argument "check --format prometheus --output `"$file`""
# Spread over the hour, so that ten thousand PCs don't ask the time servers in the same second.
$hourly = New-ScheduledTaskTrigger -Once -At (Get-Date).Date -RepetitionInterval (New-TimeSpan -Hours 1) -RandomDelay (New-TimeSpan -Minutes 50)
$atStart = New-ScheduledTaskTrigger -AtStartup -RandomDelay (New-TimeSpan -Minutes 10)
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Minutes 15)
$system = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Limited
Register-ScheduledTask -TaskName 'Patchlight textfile' -Action $action -Trigger $hourly, $atStart -Settings $settings -Principal $system -Force | Out-Null
Start-ScheduledTask -TaskName 'Patchlight textfile'
