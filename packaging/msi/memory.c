/* The sessions whose tray was ended for an upgrade, until the new version starts it again. The two steps run in different processes. */
#include "steps.h"

/* Gone after a restart of Windows, and only administrators can write there. */
#define KEY L"Software\\PatchlightUpgrade"
#define VALUE L"Sessions"

DWORD keep_sessions(const DWORD *sessions, int count)
{
    HKEY key;
    LONG error = RegCreateKeyExW(HKEY_LOCAL_MACHINE, KEY, 0, NULL, REG_OPTION_VOLATILE, KEY_SET_VALUE | KEY_WOW64_64KEY, NULL, &key, NULL);
    if (error != ERROR_SUCCESS)
        return (DWORD)error;
    error = RegSetValueExW(key, VALUE, 0, REG_BINARY, (const BYTE *)sessions, (DWORD)(count * (int)sizeof *sessions));
    RegCloseKey(key);
    return (DWORD)error;
}

int take_sessions(DWORD *sessions)
{
    DWORD size = MOST_SESSIONS * sizeof *sessions;
    LONG error = RegGetValueW(HKEY_LOCAL_MACHINE, KEY, VALUE, RRF_RT_REG_BINARY | RRF_SUBKEY_WOW6464KEY, NULL, sessions, &size);
    RegDeleteKeyExW(HKEY_LOCAL_MACHINE, KEY, KEY_WOW64_64KEY, 0);
    return error == ERROR_SUCCESS ? (int)(size / sizeof *sessions) : 0;
}
