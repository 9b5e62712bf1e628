@echo off
rem A local check of Checkmk: copy it to C:\ProgramData\checkmk\agent\local. The agent runs it as LocalSystem, as check_mk.user.yml says.
set "PROGRAM=%ProgramW6432%\Patchlight\bin\patchlight.exe"
if not exist "%PROGRAM%" (
    echo 3 "Patchlight" - Patchlight isn't installed for all users
    exit /b 0
)
"%PROGRAM%" check --format checkmk
