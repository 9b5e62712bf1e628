/* The environment of Java: only what Windows needs, from what Windows reports. */
#include "starter.h"
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

/*
 * Windows itself adds these to a process that was started without them. Neither Java nor Patchlight reads any of them, and
 * programs that Patchlight starts get an environment of their own. The first two are added on ARM64 PCs, the others by the
 * compatibility engine.
 */
static const wchar_t *const ADDED_BY_WINDOWS[] = {
    L"PROCESSOR_ARCHITECTURE",
    L"PROCESSOR_ARCHITEW6432",
    L"__COMPAT_LAYER",
    L"__PROCESS_HISTORY",
};

static BOOL put(wchar_t *block, size_t *used, const wchar_t *format, ...)
{
    va_list arguments;
    int length;
    va_start(arguments, format);
    length = _vsnwprintf(block + *used, MOST_BLOCK - *used - 1, format, arguments);
    va_end(arguments);
    if (length < 0 || *used + (size_t)length + 2 >= MOST_BLOCK)
        return FALSE;
    *used += (size_t)length + 1;
    block[*used] = 0;
    return TRUE;
}

/* In alphabetical order, as Windows requires. */
BOOL own_environment(wchar_t *block)
{
    size_t used = 0;
    return put(block, &used, L"ComSpec=%ls\\cmd.exe", system_folder) && put(block, &used, L"PATH=%ls", system_folder)
        && put(block, &used, L"SystemDrive=%.2ls", windows_folder) && put(block, &used, L"SystemRoot=%ls", windows_folder)
        && put(block, &used, L"TEMP=%ls\\Patchlight\\own\\temp", windows_folder)
        && put(block, &used, L"TMP=%ls\\Patchlight\\own\\temp", windows_folder)
        && put(block, &used, L"windir=%ls", windows_folder);
}

static BOOL is_added_by_windows(const wchar_t *variable)
{
    size_t i;
    for (i = 0; i < sizeof ADDED_BY_WINDOWS / sizeof *ADDED_BY_WINDOWS; i++) {
        size_t length = wcslen(ADDED_BY_WINDOWS[i]);
        if (_wcsnicmp(variable, ADDED_BY_WINDOWS[i], length) == 0 && variable[length] == L'=')
            return TRUE;
    }
    return FALSE;
}

static BOOL is_expected(const wchar_t *variable, const wchar_t *expected)
{
    for (; *expected != 0; expected += wcslen(expected) + 1)
        if (_wcsicmp(expected, variable) == 0)
            return TRUE;
    /* Current folders of drives, which mean nothing here, and variables that only Wine sets for its own programs. */
    return *variable == L'=' || wcsncmp(variable, L"WINE", 4) == 0 || is_added_by_windows(variable);
}

BOOL has_own_environment(wchar_t *other, size_t most)
{
    static wchar_t expected[MOST_BLOCK];
    wchar_t *given = GetEnvironmentStringsW();
    wchar_t *variable;
    *other = 0;
    if (given == NULL || !own_environment(expected))
        return FALSE;
    for (variable = given; *variable != 0 && is_expected(variable, expected); variable += wcslen(variable) + 1)
        ;
    /* Only the name: a value may be a secret. */
    if (*variable != 0)
        _snwprintf(other, most - 1, L"%.*ls", (int)wcscspn(variable, L"="), variable);
    other[most - 1] = 0;
    FreeEnvironmentStringsW(given);
    return *other == 0;
}
