/*
 * Puts another Windows below the starter, for packaging/launcher/test. The compiler includes it before each file of the
 * starter, which does not know it. Variables of the caller choose what is different for the first of its two processes.
 */
#include <windows.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static inline const wchar_t *seam(const wchar_t *name)
{
    static wchar_t value[1024];
    return GetEnvironmentVariableW(name, value, 1024) == 0 ? NULL : value;
}

/* Under Wine all files belong to the person. Here they belong to administrators. */
#define IsWellKnownSid(sid, kind) ((sid) != NULL)

/* Windows 7 without KB2533623, in both processes. */
#ifdef WITHOUT_KB2533623
static inline FARPROC of_windows_7(HMODULE module, const char *name)
{
    return strcmp(name, "SetDefaultDllDirectories") == 0 || strcmp(name, "AddDllDirectory") == 0 ? NULL : GetProcAddress(module, name);
}
#define GetProcAddress of_windows_7
#endif

/* Takes the documented limits of WideCharToMultiByte for UTF-8 at their word also if UTF-8 is the ANSI code page; Wine does not. */
static inline int strict(UINT page, DWORD flags, const wchar_t *text, int count, char *to, int size, const char *instead, BOOL *lost)
{
    if (page == CP_ACP && GetACP() == CP_UTF8 && (flags != 0 || lost != NULL)) {
        SetLastError(ERROR_INVALID_FLAGS);
        return 0;
    }
    return WideCharToMultiByte(page, flags, text, count, to, size, instead, lost);
}
#define WideCharToMultiByte strict

/* A Windows that refuses the safe search. */
static inline BOOL set_directory(const wchar_t *folder)
{
    SetLastError(ERROR_GEN_FAILURE);
    return seam(L"SEAM_UNSAFE_SEARCH") == NULL && SetDllDirectoryW(folder);
}
#define SetDllDirectoryW set_directory

/* A Windows that does not report System32. */
static inline UINT get_system(wchar_t *folder, UINT most)
{
    SetLastError(ERROR_GEN_FAILURE);
    return seam(L"SEAM_NO_SYSTEM_FOLDER") == NULL ? GetSystemDirectoryW(folder, most) : 0;
}
#define GetSystemDirectoryW get_system

/*
 * A Windows that refuses the second start with the error SEAM_REFUSED, or that adds variables to the environment of the new process:
 * SEAM_ADDED holds them, each with a semicolon at its end.
 */
static inline BOOL create_process(const wchar_t *program, wchar_t *line, SECURITY_ATTRIBUTES *process, SECURITY_ATTRIBUTES *thread,
                                  BOOL inherit, DWORD flags, void *given, const wchar_t *folder, STARTUPINFOW *startup,
                                  PROCESS_INFORMATION *started)
{
    static wchar_t block[16384];
    wchar_t *end = block;
    const wchar_t *one;
    if (seam(L"SEAM_REFUSED") != NULL) {
        SetLastError((DWORD)_wtoi(seam(L"SEAM_REFUSED")));
        return FALSE;
    }
    for (one = seam(L"SEAM_ADDED"); one != NULL && *one != 0; one++)
        *end++ = *one == L';' ? 0 : *one;
    for (one = given; *one != 0; one += wcslen(one) + 1)
        end = wcscpy(end, one) + wcslen(one) + 1;
    *end = 0;
    return CreateProcessW(program, line, process, thread, inherit, flags, block, folder, startup, started);
}
#define CreateProcessW create_process
