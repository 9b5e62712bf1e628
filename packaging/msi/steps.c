/*
 * The MSI's own steps, which Windows Installer calls by name (packaging/msi/tables.py). All but CheckFolder run as SYSTEM and get the installation folder,
 * with a backslash at its end, in CustomActionData. Each failure has a sentence in the log, and docs/install.md has those that stop the installation.
 */
#include "starter.h"
#include "program.h"
#include "steps.h"
#include <msi.h>
#include <msiquery.h>
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

#define TRAY L"Patchlight.exe"
#define HELPER L"patchlight-helper.exe"
/* Longer than ending.c waits for one tray. In milliseconds. */
#define END_LIMIT 60000
/* Stands before the folder if the trays are to run again afterwards. */
#define AGAIN L'+'
#define STEP __declspec(dllexport) UINT __stdcall

/* One sentence in the log; an INSTALLMESSAGE_ERROR is also shown, unless the installation is silent. */
static void say(MSIHANDLE installation, INSTALLMESSAGE kind, const wchar_t *format, ...)
{
    wchar_t text[2 * MOST_PATH];
    MSIHANDLE record = MsiCreateRecord(1);
    va_list values;
    va_start(values, format);
    _vsnwprintf(text, 2 * MOST_PATH - 1, format, values);
    va_end(values);
    text[2 * MOST_PATH - 1] = 0;
    MsiRecordSetStringW(record, 0, L"[1]");
    MsiRecordSetStringW(record, 1, text);
    MsiProcessMessage(installation, kind, record);
    MsiCloseHandle(record);
}

/* A property without the backslash at its end. FALSE if it is missing or too long. */
static BOOL property(MSIHANDLE installation, const wchar_t *name, wchar_t *value)
{
    DWORD length = MOST_PATH;
    if (MsiGetPropertyW(installation, name, value, &length) != ERROR_SUCCESS || length == 0)
        return FALSE;
    if (value[length - 1] == L'\\')
        value[length - 1] = 0;
    return TRUE;
}

static BOOL file_of(wchar_t *path, const wchar_t *folder, const wchar_t *name)
{
    int length = _snwprintf(path, MOST_PATH - 1, L"%ls\\%ls", folder, name);
    path[MOST_PATH - 1] = 0;
    return length > 0 && length < MOST_PATH - 1;
}

/* Java 17 can't run in a folder whose name has letters outside the ANSI code page. */
STEP CheckFolder(MSIHANDLE installation)
{
    wchar_t folder[MOST_PATH];
    BOOL lost = FALSE;
    if (!property(installation, L"INSTALLDIR", folder)) {
        say(installation, INSTALLMESSAGE_ERROR, L"The installation folder is missing, or its path is too long. Choose another one with INSTALLDIR.");
        return ERROR_INSTALL_FAILURE;
    }
    if (GetACP() != CP_UTF8)
        WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, folder, -1, NULL, 0, NULL, &lost);
    if (!lost)
        return ERROR_SUCCESS;
    say(installation, INSTALLMESSAGE_ERROR,
        L"Java can't run in %ls: the name has letters that the language of Windows lacks. Choose another folder with INSTALLDIR.", folder);
    return ERROR_INSTALL_FAILURE;
}

STEP EndTrays(MSIHANDLE installation)
{
    wchar_t data[MOST_PATH];
    wchar_t path[MOST_PATH];
    const wchar_t *folder = data;
    DWORD sessions[MOST_SESSIONS];
    BOOL again;
    int count;
    int at;
    if (!property(installation, L"CustomActionData", data))
        return ERROR_SUCCESS;
    again = *folder == AGAIN;
    folder += again;
    if (file_of(path, folder, HELPER) && sessions_of(path, sessions) > 0) {
        say(installation, INSTALLMESSAGE_ERROR, L"Patchlight is running a fix. Try again when it has ended.");
        return ERROR_INSTALL_FAILURE;
    }
    if (!file_of(path, folder, TRAY))
        return ERROR_SUCCESS;
    count = sessions_of(path, sessions);
    for (at = 0; at < count; at++) {
        DWORD error = run_in_session(sessions[at], path, L"--end-trays", END_LIMIT);
        if (error != ERROR_SUCCESS)
            say(installation, INSTALLMESSAGE_INFO,
                L"Patchlight in session %lu couldn't be closed (error %lu). Windows replaces or removes its files at the next restart.", sessions[at], error);
    }
    if (again && count > 0) {
        DWORD error = keep_sessions(sessions, count);
        if (error != ERROR_SUCCESS)
            say(installation, INSTALLMESSAGE_INFO, L"Patchlight starts only at the next sign-in (error %lu).", error);
    }
    return ERROR_SUCCESS;
}

/* Also after an installation that failed: then the old version is back. */
STEP StartTrays(MSIHANDLE installation)
{
    wchar_t folder[MOST_PATH];
    wchar_t path[MOST_PATH];
    DWORD sessions[MOST_SESSIONS];
    int count = take_sessions(sessions);
    int at;
    if (!property(installation, L"CustomActionData", folder) || !file_of(path, folder, TRAY))
        return ERROR_SUCCESS;
    for (at = 0; at < count; at++) {
        DWORD error = run_in_session(sessions[at], path, L"", 0);
        if (error != ERROR_SUCCESS)
            say(installation, INSTALLMESSAGE_INFO, L"Patchlight couldn't be started in session %lu (error %lu). It starts at the next sign-in.", sessions[at], error);
    }
    return ERROR_SUCCESS;
}

STEP MakeArchive(MSIHANDLE installation)
{
    wchar_t folder[MOST_PATH];
    SetEnvironmentVariableW(L"JAVA_TOOL_OPTIONS", NULL);
    SetEnvironmentVariableW(L"_JAVA_OPTIONS", NULL);
    SetEnvironmentVariableW(L"JDK_JAVA_OPTIONS", NULL);
    if (!property(installation, L"CustomActionData", folder) || !make_archive(folder))
        say(installation, INSTALLMESSAGE_INFO, L"The archive of classes couldn't be made. Patchlight works, but starts more slowly.");
    return ERROR_SUCCESS;
}

STEP RemoveArchive(MSIHANDLE installation)
{
    wchar_t folder[MOST_PATH];
    if (property(installation, L"CustomActionData", folder))
        remove_archive(folder);
    return ERROR_SUCCESS;
}
