@echo off
rem A plugin: prints the state that the hourly check of Register-Check.ps1 kept. Copy it to the folder "scripts" of the agent.
rem ProgramW6432 also is the right folder for an agent of 32 bits.
set "PROGRAM=%ProgramW6432%\Patchlight\bin\patchlight.exe"
if not exist "%PROGRAM%" (
    echo PATCHLIGHT UNKNOWN: Patchlight isn't installed for all users
    exit /b 3
)
"%PROGRAM%" check --format nagios --cached --max-age 1440
exit /b %ERRORLEVEL%
