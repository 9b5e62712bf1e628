/* Programs in the sessions of all persons. Windows Installer's steps run in session 0, whose windows and messages reach no other session. */
#include "starter.h"
#include "steps.h"
#include <stdio.h>
#include <tlhelp32.h>
#include <userenv.h>
#include <wchar.h>
#include <wtsapi32.h>

static BOOL runs(DWORD id, const wchar_t *program)
{
    wchar_t image[MOST_PATH];
    DWORD length = MOST_PATH;
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, id);
    BOOL same = process != NULL && QueryFullProcessImageNameW(process, 0, image, &length)
        && CompareStringOrdinal(image, -1, program, -1, TRUE) == CSTR_EQUAL;
    if (process != NULL)
        CloseHandle(process);
    return same;
}

static int added(DWORD *sessions, int count, DWORD session)
{
    int at;
    for (at = 0; at < count; at++)
        if (sessions[at] == session)
            return count;
    if (count < MOST_SESSIONS)
        sessions[count++] = session;
    return count;
}

int sessions_of(const wchar_t *program, DWORD *sessions)
{
    int count = 0;
    DWORD session;
    BOOL more;
    PROCESSENTRY32W entry;
    HANDLE list = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (list == INVALID_HANDLE_VALUE)
        return 0;
    entry.dwSize = sizeof entry;
    for (more = Process32FirstW(list, &entry); more; more = Process32NextW(list, &entry))
        if (runs(entry.th32ProcessID, program) && ProcessIdToSessionId(entry.th32ProcessID, &session))
            count = added(sessions, count, session);
    CloseHandle(list);
    return count;
}

/* Starts it for the person of the session; for this session, which Wine alone has, with the rights of this process. */
static BOOL start(DWORD session, const wchar_t *program, wchar_t *line, PROCESS_INFORMATION *started)
{
    STARTUPINFOW startup;
    wchar_t desktop[] = L"winsta0\\default";
    void *environment = NULL;
    HANDLE person = NULL;
    DWORD own = 0;
    DWORD error;
    BOOL done;
    ZeroMemory(&startup, sizeof startup);
    startup.cb = sizeof startup;
    /* Never in session 0: that would be a tray of SYSTEM. */
    if (session == 0 || !ProcessIdToSessionId(GetCurrentProcessId(), &own)) {
        SetLastError(ERROR_NOT_SUPPORTED);
        return FALSE;
    }
    if (session == own)
        return CreateProcessW(program, line, NULL, NULL, FALSE, 0, NULL, NULL, &startup, started);
    if (!WTSQueryUserToken(session, &person))
        return FALSE;
    startup.lpDesktop = desktop;
    done = CreateEnvironmentBlock(&environment, person, FALSE)
        && CreateProcessAsUserW(person, program, line, NULL, NULL, FALSE, CREATE_UNICODE_ENVIRONMENT, environment, NULL, &startup, started);
    error = GetLastError();
    if (environment != NULL)
        DestroyEnvironmentBlock(environment);
    CloseHandle(person);
    SetLastError(error);
    return done;
}

DWORD run_in_session(DWORD session, const wchar_t *program, const wchar_t *arguments, DWORD limit)
{
    PROCESS_INFORMATION started;
    wchar_t line[2 * MOST_PATH];
    DWORD code = 0;
    DWORD waited = WAIT_OBJECT_0;
    _snwprintf(line, 2 * MOST_PATH - 1, L"\"%ls\" %ls", program, arguments);
    line[2 * MOST_PATH - 1] = 0;
    if (!start(session, program, line, &started))
        return GetLastError();
    if (limit != 0)
        waited = WaitForSingleObject(started.hProcess, limit);
    if (limit != 0 && waited == WAIT_OBJECT_0 && !GetExitCodeProcess(started.hProcess, &code))
        code = 1;
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    if (waited != WAIT_OBJECT_0)
        return ERROR_TIMEOUT;
    return code == 0 ? ERROR_SUCCESS : ERROR_GEN_FAILURE;
}
