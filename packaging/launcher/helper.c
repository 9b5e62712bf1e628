/*
 * The starter of Patchlight's helper: asks Windows for an administrator (by its manifest), then runs org.patchlight.Main
 * in the Java beside it. It passes on nothing that another program of the person could have prepared: no environment, no
 * current folder, no search path, no options. It finds everything from its own folder in Program Files; the caller checks
 * that folder.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>
#include <jni.h>

#define MOST_PATH 1024
#define MOST_BLOCK (8 * MOST_PATH)
#define MOST_LINE 32767
#define MOST_OPTIONS 32
#define CLEAN L"in-own-environment"
#define MOST_ARGUMENTS 40
/* The exit codes of the helper when it can do nothing; see HelperExit. */
#define EXIT_NO_JAVA 5
#define EXIT_ARGUMENTS 2
#define EXIT_DIED 70

/* Of winnt.h since Windows 10 22H2; older headers lack it. */
#define REDIRECTION_TRUST_POLICY 16
#ifndef LOAD_LIBRARY_SEARCH_SYSTEM32
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800
#endif
#ifndef LOAD_LIBRARY_SEARCH_USER_DIRS
#define LOAD_LIBRARY_SEARCH_USER_DIRS 0x400
#endif

typedef BOOL(WINAPI *set_default_directories)(DWORD);
typedef void *(WINAPI *add_directory)(const wchar_t *);
typedef BOOL(WINAPI *set_mitigation)(int, void *, size_t);
typedef jint(JNICALL *create_java)(JavaVM **, void **, void *);

static wchar_t own_folder[MOST_PATH];
static wchar_t windows_folder[MOST_PATH];
static wchar_t system_folder[MOST_PATH];
static JavaVMOption options[MOST_OPTIONS];
static int option_count;

static FARPROC kernel_function(const char *name)
{
    return GetProcAddress(GetModuleHandleW(L"kernel32.dll"), name);
}

/* Libraries come only from System32 and the folder of our Java, never from the current folder or the search path. */
static BOOL search_safely(void)
{
    set_default_directories set = (set_default_directories)(void (*)(void))kernel_function("SetDefaultDllDirectories");
    SetDllDirectoryW(L"");
    return set != NULL && set(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
}

/* Junctions that no administrator made are not followed, where this Windows knows how. */
static void guard_redirection(void)
{
    DWORD enforce = 1;
    set_mitigation set = (set_mitigation)(void (*)(void))kernel_function("SetProcessMitigationPolicy");
    if (set != NULL)
        set(REDIRECTION_TRUST_POLICY, &enforce, sizeof enforce);
}

static BOOL find_folders(void)
{
    DWORD length = GetModuleFileNameW(NULL, own_folder, MOST_PATH);
    wchar_t *end;
    UINT windows = GetSystemWindowsDirectoryW(windows_folder, MOST_PATH);
    UINT system = GetSystemDirectoryW(system_folder, MOST_PATH);
    if (length == 0 || length >= MOST_PATH || windows == 0 || windows >= MOST_PATH || system == 0 || system >= MOST_PATH)
        return FALSE;
    end = wcsrchr(own_folder, L'\\');
    if (end == NULL)
        return FALSE;
    *end = 0;
    return TRUE;
}

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

/* Only the variables that Windows itself needs, with values from Windows, in alphabetical order as Windows requires. */
static BOOL own_environment(wchar_t *block)
{
    size_t used = 0;
    return put(block, &used, L"ComSpec=%ls\\cmd.exe", system_folder) && put(block, &used, L"PATH=%ls", system_folder)
        && put(block, &used, L"SystemDrive=%.2ls", windows_folder) && put(block, &used, L"SystemRoot=%ls", windows_folder)
        && put(block, &used, L"TEMP=%ls\\Logs\\Patchlight\\own\\temp", windows_folder)
        && put(block, &used, L"TMP=%ls\\Logs\\Patchlight\\own\\temp", windows_folder)
        && put(block, &used, L"windir=%ls", windows_folder);
}

/* Whether this process was given that environment and no other. */
static BOOL has_own_environment(void)
{
    static wchar_t expected[MOST_BLOCK];
    wchar_t *given = GetEnvironmentStringsW();
    wchar_t *variable;
    wchar_t *one;
    BOOL clean = given != NULL && own_environment(expected);
    if (!clean)
        return FALSE;
    for (variable = given; clean && *variable != 0; variable += wcslen(variable) + 1) {
        /* Current folders of drives, which mean nothing here, and variables that only Wine sets for its own programs. */
        if (*variable == L'=' || wcsncmp(variable, L"WINE", 4) == 0)
            continue;
        for (one = expected; *one != 0 && _wcsicmp(one, variable) != 0; one += wcslen(one) + 1)
            ;
        clean = *one != 0;
    }
    FreeEnvironmentStringsW(given);
    return clean;
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
        return EXIT_NO_JAVA;
    if (wcslen(given) + wcslen(program) + wcslen(CLEAN) + 8 >= MOST_LINE)
        return EXIT_ARGUMENTS;
    _snwprintf(line, MOST_LINE - 1, L"\"%ls\" %ls %ls", program, CLEAN, given);
    ZeroMemory(&startup, sizeof startup);
    startup.cb = sizeof startup;
    if (!CreateProcessW(program, line, NULL, NULL, FALSE, CREATE_UNICODE_ENVIRONMENT, block, system_folder, &startup, &started))
        return EXIT_NO_JAVA;
    CloseHandle(started.hThread);
    if (WaitForSingleObject(started.hProcess, INFINITE) != WAIT_OBJECT_0 || !GetExitCodeProcess(started.hProcess, &code))
        code = EXIT_DIED;
    CloseHandle(started.hProcess);
    return (int)code;
}

/* Java reads its options in the character set of the system. A path that does not fit into it ends the program. */
static char *in_the_code_page(const wchar_t *text)
{
    BOOL lost = FALSE;
    int length = WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, text, -1, NULL, 0, NULL, &lost);
    char *result;
    if (length <= 0 || lost)
        return NULL;
    result = HeapAlloc(GetProcessHeap(), 0, (SIZE_T)length);
    if (result != NULL)
        WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, text, -1, result, length, NULL, NULL);
    return result;
}

static BOOL option(const wchar_t *format, ...)
{
    wchar_t text[2 * MOST_PATH];
    va_list arguments;
    va_start(arguments, format);
    _vsnwprintf(text, 2 * MOST_PATH - 1, format, arguments);
    va_end(arguments);
    text[2 * MOST_PATH - 1] = 0;
    options[option_count].optionString = in_the_code_page(text);
    return options[option_count++].optionString != NULL;
}

static BOOL fixed_options(void)
{
    return option(L"-Djava.class.path=%ls\\patchlight.jar", own_folder)
        && option(L"-XX:+DisableAttachMechanism")
        && option(L"-XX:-UsePerfData")
        && option(L"-XX:+UseSerialGC")
        && option(L"-XX:TieredStopAtLevel=1")
        && option(L"-XX:ErrorFile=%ls\\Logs\\Patchlight\\own\\java-%%p.log", windows_folder)
        && option(L"-Xmx256m")
        && option(L"-Dfile.encoding=UTF-8")
        && option(L"-Djava.awt.headless=true")
        && option(L"-Djava.io.tmpdir=%ls\\Logs\\Patchlight\\own\\temp", windows_folder)
        && option(L"-Djna.boot.library.path=%ls", own_folder)
        && option(L"-Djna.nounpack=true")
        /* JNA asks for libraries by name in a way that a safe search refuses; by their paths it gets them. */
        && option(L"-Djna.library.path=%ls", system_folder)
        && option(L"-Djna.nosys=true")
        && option(L"-Djna.tmpdir=%ls\\Logs\\Patchlight\\own\\temp", windows_folder);
}

static create_java load_java(void)
{
    wchar_t path[MOST_PATH + 64];
    add_directory add = (add_directory)(void (*)(void))kernel_function("AddDllDirectory");
    HMODULE library;
    _snwprintf(path, MOST_PATH + 63, L"%ls\\jre\\bin", own_folder);
    path[MOST_PATH + 63] = 0;
    if (add == NULL || add(path) == NULL)
        return NULL;
    _snwprintf(path, MOST_PATH + 63, L"%ls\\jre\\bin\\server\\jvm.dll", own_folder);
    library = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
    return library == NULL ? NULL : (create_java)(void (*)(void))GetProcAddress(library, "JNI_CreateJavaVM");
}

/* The first argument is ours and says that a helper is wanted; those that came from outside follow it. */
static jobjectArray java_arguments(JNIEnv *env, int count, wchar_t **words)
{
    jclass text = (*env)->FindClass(env, "java/lang/String");
    jobjectArray all = text == NULL ? NULL : (*env)->NewObjectArray(env, count + 1, text, NULL);
    int i;
    if (all == NULL)
        return NULL;
    (*env)->SetObjectArrayElement(env, all, 0, (*env)->NewStringUTF(env, "helper"));
    for (i = 0; i < count; i++) {
        jstring word = (*env)->NewString(env, (const jchar *)words[i], (jsize)wcslen(words[i]));
        if (word == NULL)
            return NULL;
        (*env)->SetObjectArrayElement(env, all, i + 1, word);
    }
    return all;
}

static int run_java(create_java create, int count, wchar_t **words)
{
    JavaVM *java;
    JNIEnv *env;
    JavaVMInitArgs setup;
    jclass program;
    jmethodID entry;
    jobjectArray arguments;
    setup.version = JNI_VERSION_1_8;
    setup.options = options;
    setup.nOptions = option_count;
    setup.ignoreUnrecognized = JNI_FALSE;
    if (create(&java, (void **)&env, &setup) != JNI_OK)
        return EXIT_NO_JAVA;
    program = (*env)->FindClass(env, "org/patchlight/Main");
    entry = program == NULL ? NULL : (*env)->GetStaticMethodID(env, program, "main", "([Ljava/lang/String;)V");
    arguments = entry == NULL ? NULL : java_arguments(env, count, words);
    if (arguments == NULL)
        return EXIT_NO_JAVA;
    (*env)->CallStaticVoidMethod(env, program, entry, arguments);
    /* The program ends the process itself, with an exit code; reaching this line means that it did not. */
    return EXIT_DIED;
}

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    int count = 0;
    wchar_t **words;
    create_java create;
    (void)instance;
    (void)previous;
    (void)line;
    (void)show;
    if (!search_safely() || !find_folders())
        return EXIT_NO_JAVA;
    guard_redirection();
    words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (words == NULL || count < 1 || count - 2 > MOST_ARGUMENTS)
        return EXIT_ARGUMENTS;
    /* Passing this word without such an environment has no effect. */
    if (count < 2 || wcscmp(words[1], CLEAN) != 0)
        return start_clean();
    if (!has_own_environment() || !SetCurrentDirectoryW(system_folder) || !fixed_options())
        return EXIT_NO_JAVA;
    create = load_java();
    return create == NULL ? EXIT_NO_JAVA : run_java(create, count - 2, words + 2);
}
