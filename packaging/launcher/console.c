/*
 * The code pages of the console. They belong to the console, not to this process, so that they must be restored. Java reads the
 * one of the input to choose the letters of the output.
 */
#include "starter.h"
#include "program.h"

/* The console of earlier versions of Windows loses letters in UTF-8. */
#define FIRST_VERSION 10

typedef LONG(WINAPI *get_version)(OSVERSIONINFOW *);

static UINT input;
static UINT output;

static BOOL is_new_windows(void)
{
    OSVERSIONINFOW version;
    /* Unlike GetVersionEx, it needs no entry in the manifest to say the truth. */
    get_version get = (get_version)(void (*)(void))GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlGetVersion");
    ZeroMemory(&version, sizeof version);
    version.dwOSVersionInfoSize = sizeof version;
    return get != NULL && get(&version) == 0 && version.dwMajorVersion >= FIRST_VERSION;
}

static BOOL is_console(DWORD stream)
{
    DWORD mode;
    return GetConsoleMode(GetStdHandle(stream), &mode);
}

void use_utf8_console(void)
{
    /* Only where this program writes to it: other programs of a pipe keep the console as it was. */
    if (!is_new_windows() || !(is_console(STD_OUTPUT_HANDLE) || is_console(STD_ERROR_HANDLE)))
        return;
    input = GetConsoleCP();
    output = GetConsoleOutputCP();
    if (input == 0 || output == 0 || !SetConsoleCP(CP_UTF8) || !SetConsoleOutputCP(CP_UTF8))
        restore_console(0);
}

void JNICALL restore_console(jint code)
{
    (void)code;
    if (input != 0)
        SetConsoleCP(input);
    if (output != 0)
        SetConsoleOutputCP(output);
}
