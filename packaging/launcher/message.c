/* Shows why the program does not start: on the console, or in a message box. In English, because no other text is loaded yet. */
#include "starter.h"
#include "program.h"
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

#define MOST_LINE 1024
/* The exit code of all these ends, as for other files that can't be read; the cause is in the message. */
#define EXIT_UNREADABLE 3

static const wchar_t *reason_of(int code)
{
    switch (code) {
    case EXIT_NO_JAVA:
        return L"A file of Patchlight is missing. Install Patchlight again.";
    case EXIT_JAVA_DAMAGED:
    case EXIT_JAVA_FAILED:
    case EXIT_NO_PROGRAM:
        return L"A file of Patchlight is missing or damaged. Install Patchlight again.";
    case EXIT_CODE_PAGE:
        return L"The name of its folder has letters that this Windows language lacks. Install Patchlight in another folder.";
    case EXIT_BLOCKED:
        return L"A policy or an antivirus program blocks a file of Patchlight. An administrator can allow it.";
    default:
        return L"Windows refused a step of the start. Restart the PC and try again.";
    }
}

#ifndef CONSOLE
/* A message box of a service or a scheduled task would wait for ever. */
static BOOL has_desktop(void)
{
    USEROBJECTFLAGS flags;
    DWORD needed;
    return GetUserObjectInformationW(GetProcessWindowStation(), UOI_FLAGS, &flags, sizeof flags, &needed) && (flags.dwFlags & WSF_VISIBLE);
}
#endif

static void show(const wchar_t *text)
{
    char bytes[8 * MOST_LINE];
    DWORD written;
    int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
    if (length > 1 && GetStdHandle(STD_ERROR_HANDLE) != NULL)
        WriteFile(GetStdHandle(STD_ERROR_HANDLE), bytes, (DWORD)length - 1, &written, NULL);
#ifndef CONSOLE
    if (has_desktop())
        MessageBoxW(NULL, text, L"Patchlight", MB_ICONERROR | MB_SETFOREGROUND);
#endif
}

int fail(int code, DWORD error, const wchar_t *cause, ...)
{
    wchar_t details[MOST_LINE];
    wchar_t text[2 * MOST_LINE];
    va_list arguments;
    va_start(arguments, cause);
    _vsnwprintf(details, MOST_LINE - 1, cause, arguments);
    va_end(arguments);
    details[MOST_LINE - 1] = 0;
    _snwprintf(text, 2 * MOST_LINE - 1, L"Patchlight can't start. %ls\r\n\r\nDetails: %ls (code %d, Windows error %lu)\r\n", reason_of(code),
               details, code, error);
    text[2 * MOST_LINE - 1] = 0;
    restore_console(EXIT_UNREADABLE);
    show(text);
    return EXIT_UNREADABLE;
}
