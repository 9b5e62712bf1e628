/*
 * The reason file: says why the starter ended, for support. It is one line, of the last failure. It is written only into
 * the folder that the helper made for administrators, never into a folder of the person. Any user may read it.
 */
#include "starter.h"
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

#define MOST_LINE 1024

/* The helper makes the folder with rights for administrators only; a folder that a user made has that user as its owner. */
static BOOL is_administrators_folder(const wchar_t *folder)
{
    union {
        SECURITY_DESCRIPTOR descriptor;
        BYTE bytes[512];
    } buffer;
    DWORD needed;
    PSID owner = NULL;
    BOOL inherited;
    DWORD attributes = GetFileAttributesW(folder);
    if (attributes == INVALID_FILE_ATTRIBUTES || !(attributes & FILE_ATTRIBUTE_DIRECTORY) || (attributes & FILE_ATTRIBUTE_REPARSE_POINT))
        return FALSE;
    return GetFileSecurityW(folder, OWNER_SECURITY_INFORMATION, &buffer, sizeof buffer, &needed)
        && GetSecurityDescriptorOwner(&buffer, &owner, &inherited) && owner != NULL
        && (IsWellKnownSid(owner, WinBuiltinAdministratorsSid) || IsWellKnownSid(owner, WinLocalSystemSid));
}

static void write_reason(const wchar_t *line)
{
    wchar_t path[MOST_PATH + 64];
    char text[4 * MOST_LINE];
    HANDLE file;
    DWORD written;
    int length = WideCharToMultiByte(CP_UTF8, 0, line, -1, text, sizeof text, NULL, NULL);
    _snwprintf(path, MOST_PATH + 63, L"%ls\\Patchlight", windows_folder);
    path[MOST_PATH + 63] = 0;
    if (*windows_folder == 0 || length < 2 || !is_administrators_folder(path))
        return;
    wcscat(path, L"\\starter.log");
    file = CreateFileW(path, GENERIC_WRITE, FILE_SHARE_READ, NULL, CREATE_ALWAYS, FILE_FLAG_OPEN_REPARSE_POINT, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return;
    WriteFile(file, text, (DWORD)length - 1, &written, NULL);
    CloseHandle(file);
}

int fail(int code, DWORD error, const wchar_t *cause, ...)
{
    wchar_t text[MOST_LINE];
    wchar_t line[MOST_LINE + 128];
    wchar_t *one;
    SYSTEMTIME now;
    va_list arguments;
    va_start(arguments, cause);
    _vsnwprintf(text, MOST_LINE - 1, cause, arguments);
    va_end(arguments);
    text[MOST_LINE - 1] = 0;
    for (one = text; *one != 0; one++)
        if (*one < L' ')
            *one = L' ';
    GetSystemTime(&now);
    _snwprintf(line, MOST_LINE + 127, L"%04u-%02u-%02uT%02u:%02u:%02uZ code %d, Windows error %lu: %ls\r\n", now.wYear,
               now.wMonth, now.wDay, now.wHour, now.wMinute, now.wSecond, code, error, text);
    line[MOST_LINE + 127] = 0;
    write_reason(line);
    return code;
}
