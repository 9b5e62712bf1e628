/*
 * The starter of the program: Patchlight.exe for the tray and, compiled with CONSOLE, bin\patchlight.exe for commands. It runs
 * org.patchlight.Main in the Java beside Patchlight.exe, in its own process, so that Windows shows the name, icon and version
 * of Patchlight. Variables that would change how Java starts have no effect.
 */
#include "starter.h"
#include "program.h"
#include <shellapi.h>
#include <shlobj.h>
#include <stdio.h>
#include <wchar.h>

/* The id of the program for taskbar, Start menu and notifications; ToastIdentity has the same. */
#define PROGRAM_ID L"Patchlight.Tray"
/* Set for the second start. If variables of Java are there again then, another program adds them to each start. */
#define SECOND_START L"PATCHLIGHT_SECOND_START"
/* The MSI starts this program with it, in each session that has a tray. */
#define END_TRAYS L"--end-trays"
#define MOST_LINE 32767

/* Java itself reads the first two; programs that come with it read the others. */
static const wchar_t *const OF_JAVA[] = {L"JAVA_TOOL_OPTIONS", L"_JAVA_OPTIONS", L"JDK_JAVA_OPTIONS", L"CLASSPATH", L"JAVA_HOME"};
#define READ_BY_JAVA 2

/* Whether Java would have read one of the variables that are now gone. */
static BOOL drop_variables(void)
{
    BOOL found = FALSE;
    size_t i;
    for (i = 0; i < sizeof OF_JAVA / sizeof *OF_JAVA; i++) {
        found |= i < READ_BY_JAVA && GetEnvironmentVariableW(OF_JAVA[i], NULL, 0) != 0;
        SetEnvironmentVariableW(OF_JAVA[i], NULL);
    }
    return found;
}

/* Ctrl+C reaches both processes of a second start; the second one answers it. */
static BOOL WINAPI leave_it_to_the_second(DWORD event)
{
    return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT;
}

/*
 * Starts this program again, now that the variables are gone: the C library may have copied the environment before, and Java
 * reads the copy.
 */
static int start_again(void)
{
    static wchar_t program[MOST_PATH];
    static wchar_t line[MOST_LINE + 1];
    STARTUPINFOW startup;
    PROCESS_INFORMATION started;
    DWORD code = EXIT_DIED;
    GetModuleFileNameW(NULL, program, MOST_PATH);
    _snwprintf(line, MOST_LINE, L"%ls", GetCommandLineW());
    GetStartupInfoW(&startup);
    startup.lpReserved = NULL;
    startup.cbReserved2 = 0;
    startup.lpReserved2 = NULL;
    SetEnvironmentVariableW(SECOND_START, L"1");
    SetConsoleCtrlHandler(leave_it_to_the_second, TRUE);
    if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &startup, &started)) {
        DWORD error = GetLastError();
        return fail(is_block(error) ? EXIT_BLOCKED : EXIT_NOT_STARTED, error, L"%ls could not be started again", program);
    }
    CloseHandle(started.hThread);
    if (WaitForSingleObject(started.hProcess, INFINITE) != WAIT_OBJECT_0 || !GetExitCodeProcess(started.hProcess, &code))
        code = EXIT_DIED;
    CloseHandle(started.hProcess);
    return (int)code;
}

/* bin\patchlight.exe belongs to the folder above. */
static BOOL find_program_folder(void)
{
    if (!find_folders())
        return FALSE;
#ifdef CONSOLE
    wchar_t *last = wcsrchr(own_folder, L'\\');
    if (last == NULL)
        return FALSE;
    *last = 0;
#endif
    return TRUE;
}

/* Those of JavaOptions.TRAY, which says what each is for. HeapCeilingTest compares them. */
static BOOL memory_options(void)
{
    return option(L"-Xmx64m")
        && option(L"-XX:+UseSerialGC")
        && option(L"-Xms16m")
        && option(L"-Xmn1m")
        && option(L"-XX:TieredStopAtLevel=1")
        && option(L"-XX:-ShrinkHeapInSteps")
        && option(L"-XX:MinHeapFreeRatio=10")
        && option(L"-XX:MaxHeapFreeRatio=20")
        && option(L"-XX:CompileThresholdScaling=4")
        && option(L"-XX:StringTableSize=4096")
        && option(L"-XX:+IgnoreUnrecognizedVMOptions")
        && option(L"-XX:+UnlockDiagnosticVMOptions")
        && option(L"-XX:ArchiveRelocationMode=0")
        && option(L"-Xlog:disable")
        && option(L"-XX:TrimNativeHeapInterval=60000");
}

static BOOL program_options(void)
{
    hook("exit", (void *)restore_console);
    return option(L"-Djava.class.path=%ls\\patchlight.jar", own_folder)
        && memory_options()
        && option(L"-XX:-UsePerfData")
        /* JNA asks for libraries by name in a way that a safe search refuses; by their paths it gets them. */
        && option(L"-Djna.library.path=%ls", system_folder);
}

static int start(void)
{
    int count = 0;
    wchar_t **words;
    BOOL second = GetEnvironmentVariableW(SECOND_START, NULL, 0) != 0;
    SetEnvironmentVariableW(SECOND_START, NULL);
    if (!find_program_folder())
        return fail(EXIT_FOLDERS, GetLastError(), L"the folders of Windows and of this program were not found, or are too long");
    if (drop_variables() && !second)
        return start_again();
    if (!search_safely())
        return fail(EXIT_SEARCH, GetLastError(), L"the search for libraries could not be made safe");
    words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (words == NULL || count < 1)
        return fail(EXIT_ARGUMENTS, GetLastError(), L"the command line cannot be read");
#ifndef CONSOLE
    if (count == 2 && wcscmp(words[1], END_TRAYS) == 0)
        return end_trays() ? 0 : 1;
    SetCurrentProcessExplicitAppUserModelID(PROGRAM_ID);
    make_archive_later();
#endif
    use_utf8_console();
    return start_java(program_options, NULL, count - 1, words + 1);
}

#ifdef CONSOLE
int wmain(void)
{
    int code = start();
    restore_console(code);
    return code;
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    (void)instance;
    (void)previous;
    (void)line;
    (void)show;
    return start();
}
#endif
