/*
 * The archive of Java's own classes, with which Java starts faster and processes share memory. Setup makes it; where it could not, and for a
 * program that was only unpacked, the first tray does, if it may write there. In the background, so that no start waits for it. The MSI's library
 * of steps has this file too.
 */
#include "starter.h"
#include "program.h"
#include <stdio.h>
#include <wchar.h>

#define ARCHIVE L"classes.jsa"
/* Another name until it is complete: Java crashes on an archive without its end. */
#define UNFINISHED L"classes.new"
/* After the tray has started. In milliseconds. */
#define PAUSE 20000
#define LIMIT 180000

static wchar_t folder[MOST_PATH + 64];

static BOOL path_of(wchar_t *path, const wchar_t *name)
{
    int length = _snwprintf(path, MOST_PATH + 127, L"%ls\\%ls", folder, name);
    path[MOST_PATH + 127] = 0;
    return length > 0 && length < MOST_PATH + 127;
}

/* Whether Java made it. Its path has letters of the ANSI code page alone, or this program would not have started. */
static BOOL dump(void)
{
    wchar_t program[MOST_PATH + 128];
    wchar_t line[] = L"java.exe -Xshare:dump -XX:SharedArchiveFile=" UNFINISHED;
    STARTUPINFOW startup;
    PROCESS_INFORMATION started;
    DWORD code = 1;
    ZeroMemory(&startup, sizeof startup);
    startup.cb = sizeof startup;
    if (!path_of(program, L"..\\java.exe")
        || !CreateProcessW(program, line, NULL, NULL, FALSE, CREATE_NO_WINDOW | IDLE_PRIORITY_CLASS, NULL, folder, &startup, &started))
        return FALSE;
    CloseHandle(started.hThread);
    if (WaitForSingleObject(started.hProcess, LIMIT) != WAIT_OBJECT_0)
        TerminateProcess(started.hProcess, 1);
    WaitForSingleObject(started.hProcess, LIMIT);
    GetExitCodeProcess(started.hProcess, &code);
    CloseHandle(started.hProcess);
    return code == 0;
}

static void delete_file(const wchar_t *path)
{
    /* Java makes it without the right to change it. */
    SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
    DeleteFileW(path);
}

static BOOL set_folder(const wchar_t *installation)
{
    int length = _snwprintf(folder, MOST_PATH + 63, L"%ls\\jre\\bin\\server", installation);
    folder[MOST_PATH + 63] = 0;
    return length > 0 && length < MOST_PATH + 63;
}

BOOL make_archive(const wchar_t *installation)
{
    wchar_t unfinished[MOST_PATH + 128];
    wchar_t archive[MOST_PATH + 128];
    HANDLE file;
    if (!set_folder(installation) || !path_of(unfinished, UNFINISHED) || !path_of(archive, ARCHIVE))
        return FALSE;
    if (GetFileAttributesW(archive) != INVALID_FILE_ATTRIBUTES)
        return TRUE;
    /* A start that was interrupted leaves one. */
    SetFileAttributesW(unfinished, FILE_ATTRIBUTE_NORMAL);
    file = CreateFileW(unfinished, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return FALSE;
    CloseHandle(file);
    if (dump() && SetFileAttributesW(unfinished, FILE_ATTRIBUTE_NORMAL) && MoveFileExW(unfinished, archive, 0))
        return TRUE;
    delete_file(unfinished);
    return FALSE;
}

void remove_archive(const wchar_t *installation)
{
    wchar_t path[MOST_PATH + 128];
    if (!set_folder(installation))
        return;
    if (path_of(path, ARCHIVE))
        delete_file(path);
    if (path_of(path, UNFINISHED))
        delete_file(path);
}

static DWORD WINAPI make(void *nothing)
{
    (void)nothing;
    Sleep(PAUSE);
    make_archive(own_folder);
    return 0;
}

void make_archive_later(void)
{
    HANDLE thread;
    wchar_t archive[MOST_PATH + 128];
    if (!set_folder(own_folder) || !path_of(archive, ARCHIVE) || GetFileAttributesW(archive) != INVALID_FILE_ATTRIBUTES)
        return;
    thread = CreateThread(NULL, 0, make, NULL, 0, NULL);
    if (thread != NULL)
        CloseHandle(thread);
}
