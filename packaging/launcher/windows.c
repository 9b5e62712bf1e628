/* What every starter asks of Windows: its folders, a safe search for libraries, the meaning of an error. */
#include "starter.h"
#include <wchar.h>

/* Newer than some headers: App Control and Smart App Control refuse a file (ERROR_SYSTEM_INTEGRITY_..., two ranges). */
#define FIRST_OF_APP_CONTROL 4550
#define LAST_OF_APP_CONTROL 4559
#define FIRST_OF_REPUTATION 4580
#define LAST_OF_REPUTATION 4583
#define VIRUS_FOUND 225
#define VIRUS_DELETED 226
#define BAD_SIGNATURE 577

typedef BOOL(WINAPI *set_default_directories)(DWORD);

wchar_t own_folder[MOST_PATH];
wchar_t windows_folder[MOST_PATH];
wchar_t system_folder[MOST_PATH];

FARPROC kernel_function(const char *name)
{
    return GetProcAddress(GetModuleHandleW(L"kernel32.dll"), name);
}

BOOL is_block(DWORD error)
{
    return error == ERROR_ACCESS_DENIED || error == ERROR_ACCESS_DISABLED_BY_POLICY || error == BAD_SIGNATURE
        || (error >= FIRST_OF_APP_CONTROL && error <= LAST_OF_APP_CONTROL)
        || (error >= FIRST_OF_REPUTATION && error <= LAST_OF_REPUTATION) || error == VIRUS_FOUND || error == VIRUS_DELETED;
}

/*
 * Libraries come only from System32 and the folder of our Java, never from the current folder or the search path. Windows
 * 7 without KB2533623 lacks the function: it searches this program's folder, those of Windows, and PATH.
 */
BOOL search_safely(void)
{
    set_default_directories set = (set_default_directories)(void (*)(void))kernel_function("SetDefaultDllDirectories");
    return SetDllDirectoryW(L"") && (set == NULL || set(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS));
}

BOOL find_folders(void)
{
    /* First: the reason file lies there. */
    UINT windows = GetSystemWindowsDirectoryW(windows_folder, MOST_PATH);
    DWORD length = GetModuleFileNameW(NULL, own_folder, MOST_PATH);
    wchar_t *end;
    UINT system = GetSystemDirectoryW(system_folder, MOST_PATH);
    if (length == 0 || length >= MOST_PATH || windows == 0 || windows >= MOST_PATH || system == 0 || system >= MOST_PATH)
        return FALSE;
    end = wcsrchr(own_folder, L'\\');
    if (end == NULL)
        return FALSE;
    *end = 0;
    return TRUE;
}
