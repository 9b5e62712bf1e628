/*
 * Ends the trays of this folder in this session before the MSI replaces or removes their files. The messages are those of a sign-out, in which the
 * tray saves everything; setup sends the same (installer/running.nsh).
 */
#include "starter.h"
#include "program.h"
#include <wchar.h>

/* The class of the tray's hidden window; ShellWindow has the same. */
#define TRAY_WINDOW L"PatchlightShell1"
#define CLOSE_APP 1
/* In milliseconds. */
#define QUERY_LIMIT 5000
#define SAVE_LIMIT 8000
#define END_LIMIT 10000
#define MOST_TRAYS 8

/* The process of a tray of this folder, or NULL: another copy may run from elsewhere. */
static HANDLE process_of(HWND window)
{
    wchar_t own[MOST_PATH];
    wchar_t image[MOST_PATH];
    DWORD length = MOST_PATH;
    DWORD id = 0;
    HANDLE process;
    GetWindowThreadProcessId(window, &id);
    process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION | SYNCHRONIZE, FALSE, id);
    if (process == NULL)
        return NULL;
    if (GetModuleFileNameW(NULL, own, MOST_PATH) < MOST_PATH && QueryFullProcessImageNameW(process, 0, image, &length)
        && CompareStringOrdinal(own, -1, image, -1, TRUE) == CSTR_EQUAL)
        return process;
    CloseHandle(process);
    return NULL;
}

BOOL end_trays(void)
{
    HWND window = NULL;
    int count = 0;
    BOOL all = TRUE;
    while (count < MOST_TRAYS && (window = FindWindowExW(NULL, window, TRAY_WINDOW, NULL)) != NULL) {
        DWORD_PTR answer;
        HANDLE process = process_of(window);
        if (process == NULL)
            continue;
        SendMessageTimeoutW(window, WM_QUERYENDSESSION, 0, CLOSE_APP, SMTO_ABORTIFHUNG, QUERY_LIMIT, &answer);
        SendMessageTimeoutW(window, WM_ENDSESSION, TRUE, CLOSE_APP, SMTO_ABORTIFHUNG, SAVE_LIMIT, &answer);
        all &= WaitForSingleObject(process, END_LIMIT) == WAIT_OBJECT_0;
        CloseHandle(process);
        /* The window is gone, so the search begins again. */
        window = NULL;
        count++;
    }
    return all;
}
