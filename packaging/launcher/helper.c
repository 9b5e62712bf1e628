/*
 * The starter of Patchlight's helper: asks Windows for an administrator (by its manifest), then runs org.patchlight.Main
 * in the Java beside it. It passes on nothing that another program of the person could have prepared: no environment, no
 * current folder, no search path, no options. It finds everything from its own folder in Program Files; the caller checks
 * that folder.
 */
#include "starter.h"
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define MOST_LINE 32767
#define MOST_NAME 200
#define CLEAN L"in-own-environment"

/* Of winnt.h since Windows 10 22H2; older headers lack it. */
#define REDIRECTION_TRUST_POLICY 16

typedef BOOL(WINAPI *set_mitigation)(int, void *, size_t);

/* Junctions that no administrator made are not followed, where this Windows knows how. */
static void guard_redirection(void)
{
    DWORD enforce = 1;
    set_mitigation set = (set_mitigation)(void (*)(void))kernel_function("SetProcessMitigationPolicy");
    if (set != NULL)
        set(REDIRECTION_TRUST_POLICY, &enforce, sizeof enforce);
}

/* The command line after the name of the program, by the rule of CommandLineToArgvW for that name. */
static const wchar_t *arguments_of(const wchar_t *line)
{
    if (*line == L'"') {
        const wchar_t *end = wcschr(line + 1, L'"');
        return end == NULL ? L"" : end + 1;
    }
    while (*line > L' ')
        line++;
    return line;
}

static BOOL helper_options(void)
{
    return option(L"-Djava.class.path=%ls\\patchlight.jar", own_folder)
        && option(L"-XX:+DisableAttachMechanism")
        && option(L"-XX:-UsePerfData")
        && option(L"-XX:+UseSerialGC")
        && option(L"-XX:TieredStopAtLevel=1")
        && option(L"-XX:ErrorFile=%ls\\Patchlight\\own\\java-%%p.log", windows_folder)
        && option(L"-Xmx256m")
        && option(L"-Dfile.encoding=UTF-8")
        && option(L"-Djava.awt.headless=true")
        && option(L"-Djava.io.tmpdir=%ls\\Patchlight\\own\\temp", windows_folder)
        && option(L"-Djna.boot.library.path=%ls", own_folder)
        && option(L"-Djna.nounpack=true")
        /* JNA asks for libraries by name in a way that a safe search refuses; by their paths it gets them. */
        && option(L"-Djna.library.path=%ls", system_folder)
        && option(L"-Djna.nosys=true")
        && option(L"-Djna.tmpdir=%ls\\Patchlight\\own\\temp", windows_folder);
}

/*
 * Starts this program again with an environment of our own. Removing variables from the given one is not enough: the C
 * library, which other libraries loaded before us, keeps a copy, and Java reads that copy.
 */
static int start_clean(void)
{
    static wchar_t block[MOST_BLOCK];
    static wchar_t line[MOST_LINE];
    static wchar_t program[MOST_PATH];
    STARTUPINFOW startup;
    PROCESS_INFORMATION started;
    DWORD code = EXIT_DIED;
    const wchar_t *given = arguments_of(GetCommandLineW());
    if (GetModuleFileNameW(NULL, program, MOST_PATH) >= MOST_PATH || !own_environment(block))
        return fail(EXIT_FOLDERS, GetLastError(), L"the path of this program or of Windows is too long");
    if (wcslen(given) + wcslen(program) + wcslen(CLEAN) + 8 >= MOST_LINE)
        return fail(EXIT_ARGUMENTS, 0, L"the command line is too long");
    /* The compatibility engine would hand on the caller's choice; what it adds by itself is harmless. */
    SetEnvironmentVariableW(L"__COMPAT_LAYER", NULL);
    _snwprintf(line, MOST_LINE - 1, L"\"%ls\" %ls %ls", program, CLEAN, given);
    ZeroMemory(&startup, sizeof startup);
    startup.cb = sizeof startup;
    if (!CreateProcessW(program, line, NULL, NULL, FALSE, CREATE_UNICODE_ENVIRONMENT, block, system_folder, &startup, &started)) {
        DWORD error = GetLastError();
        return fail(is_block(error) ? EXIT_BLOCKED : EXIT_NOT_STARTED, error, L"the second start of this program failed");
    }
    CloseHandle(started.hThread);
    if (WaitForSingleObject(started.hProcess, INFINITE) != WAIT_OBJECT_0 || !GetExitCodeProcess(started.hProcess, &code))
        code = EXIT_DIED;
    CloseHandle(started.hProcess);
    return (int)code;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    int count = 0;
    wchar_t **words;
    wchar_t other[MOST_NAME];
    (void)instance;
    (void)previous;
    (void)line;
    (void)show;
    if (!find_folders())
        return fail(EXIT_FOLDERS, GetLastError(), L"the folders of Windows and of this program were not found, or are too long");
    /* The search path too, for a Windows 7 that cannot leave it out. */
    if (!SetEnvironmentVariableW(L"PATH", system_folder) || !search_safely())
        return fail(EXIT_SEARCH, GetLastError(), L"the search for libraries could not be made safe");
    guard_redirection();
    words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (words == NULL || count < 1 || count - 2 > MOST_ARGUMENTS)
        return fail(EXIT_ARGUMENTS, 0, L"%d words on the command line", count);
    /* Passing this word without such an environment has no effect. */
    if (count < 2 || wcscmp(words[1], CLEAN) != 0)
        return start_clean();
    if (!has_own_environment(other, MOST_NAME))
        return fail(EXIT_ENVIRONMENT, 0, L"the environment has the variable %ls", other);
    if (!SetCurrentDirectoryW(system_folder))
        return fail(EXIT_FOLDERS, GetLastError(), L"the current folder could not be changed");
    return start_java(helper_options, "helper", count - 2, words + 2);
}
