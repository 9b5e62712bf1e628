/*
 * A Windows service that does nothing harmful, for the Wine lane and for tests: it runs under whatever name it was registered with.
 * Its key HKLM\SYSTEM\CurrentControlSet\Services\NAME\Parameters may say
 *   ShiftFile (REG_SZ)   a file into which "0" is written when the service starts: to the lane's NTP server, that sets the clock
 *   StopDelay (REG_DWORD) milliseconds that stopping takes
 */
#include <windows.h>

static SERVICE_STATUS_HANDLE handle;
static HANDLE stopping;
static WCHAR key[512];

static void report_state(DWORD state, DWORD exit_code, DWORD hint)
{
    SERVICE_STATUS status = {SERVICE_WIN32_OWN_PROCESS, state, 0, exit_code, 0, 0, hint};
    if (state == SERVICE_RUNNING)
        status.dwControlsAccepted = SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_SHUTDOWN;
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD code, DWORD event, void *data, void *context)
{
    (void)event;
    (void)data;
    (void)context;
    if (code == SERVICE_CONTROL_INTERROGATE)
        return NO_ERROR;
    if (code != SERVICE_CONTROL_STOP && code != SERVICE_CONTROL_SHUTDOWN)
        return ERROR_CALL_NOT_IMPLEMENTED;
    report_state(SERVICE_STOP_PENDING, NO_ERROR, 10000);
    SetEvent(stopping);
    return NO_ERROR;
}

/* The Windows error code; 0 if the file was written or none was asked for. */
static DWORD set_clock(void)
{
    WCHAR path[MAX_PATH];
    DWORD size = sizeof(path);
    DWORD written;
    HANDLE file;
    if (RegGetValueW(HKEY_LOCAL_MACHINE, key, L"ShiftFile", RRF_RT_REG_SZ, NULL, path, &size) != ERROR_SUCCESS)
        return NO_ERROR;
    file = CreateFileW(path, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, CREATE_ALWAYS, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError();
    if (!WriteFile(file, "0\n", 2, &written, NULL)) {
        DWORD error = GetLastError();
        CloseHandle(file);
        return error;
    }
    CloseHandle(file);
    return NO_ERROR;
}

static void delay_stop(void)
{
    DWORD delay = 0;
    DWORD size = sizeof(delay);
    if (RegGetValueW(HKEY_LOCAL_MACHINE, key, L"StopDelay", RRF_RT_REG_DWORD, NULL, &delay, &size) == ERROR_SUCCESS)
        Sleep(delay);
}

static void WINAPI service_main(DWORD count, WCHAR **arguments)
{
    DWORD error;
    wsprintfW(key, L"SYSTEM\\CurrentControlSet\\Services\\%s\\Parameters", count > 0 ? arguments[0] : L"");
    handle = RegisterServiceCtrlHandlerExW(count > 0 ? arguments[0] : L"", control, NULL);
    if (!handle)
        return;
    report_state(SERVICE_START_PENDING, NO_ERROR, 10000);
    error = set_clock();
    if (error != NO_ERROR) {
        report_state(SERVICE_STOPPED, error, 0);
        return;
    }
    report_state(SERVICE_RUNNING, NO_ERROR, 0);
    WaitForSingleObject(stopping, INFINITE);
    delay_stop();
    report_state(SERVICE_STOPPED, NO_ERROR, 0);
}

int wmain(void)
{
    SERVICE_TABLE_ENTRYW table[] = {{L"", service_main}, {NULL, NULL}};
    stopping = CreateEventW(NULL, TRUE, FALSE, NULL);
    return StartServiceCtrlDispatcherW(table) ? 0 : (int)GetLastError();
}
