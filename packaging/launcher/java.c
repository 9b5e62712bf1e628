/* Loads the Java beside this program, with the options of the program, and runs org.patchlight.Main in it. */
#include "starter.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#define MOST_OPTIONS 32
#define MOST_SAID 512
#define NO_ERROR_CODE 0

typedef void *(WINAPI *add_directory)(const wchar_t *);
typedef jint(JNICALL *create_java)(JavaVM **, void **, void *);

static JavaVMOption options[MOST_OPTIONS];
static int option_count;
static volatile BOOL creating;
static char said[MOST_SAID];

/*
 * Java reads its options in the ANSI code page. A path that does not fit into it ends the program; its short name would not
 * help, because Java 17 loads its own libraries by their long names in that code page. If that code page is
 * UTF-8, every path fits, and Windows documents both checks as errors.
 */
static char *in_the_code_page(const wchar_t *text)
{
    BOOL lost = FALSE;
    BOOL *check = GetACP() == CP_UTF8 ? NULL : &lost;
    DWORD flags = check == NULL ? 0 : WC_NO_BEST_FIT_CHARS;
    int length = WideCharToMultiByte(CP_ACP, flags, text, -1, NULL, 0, NULL, check);
    char *result;
    if (lost)
        SetLastError(ERROR_NO_UNICODE_TRANSLATION);
    if (length <= 0 || lost)
        return NULL;
    result = HeapAlloc(GetProcessHeap(), 0, (SIZE_T)length);
    if (result != NULL)
        WideCharToMultiByte(CP_ACP, flags, text, -1, result, length, NULL, NULL);
    return result;
}

BOOL option(const wchar_t *format, ...)
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

/*
 * Java prints through this. If it cannot start it prints why, and then ends the process with 1, as it does when it crashes
 * later. So the process ends here when the reason is complete. Nothing of Patchlight has run by then.
 */
static jint JNICALL print(FILE *to, const char *format, va_list arguments)
{
    size_t used = strlen(said);
    const char *reason;
    (void)to;
    if (!creating)
        return 0;
    _vsnprintf(said + used, MOST_SAID - used - 1, format, arguments);
    reason = strstr(said, "Error occurred during initialization of VM");
    reason = reason == NULL ? NULL : strchr(reason, '\n');
    if (reason != NULL && strchr(reason + 1, '\n') != NULL)
        TerminateProcess(GetCurrentProcess(), (UINT)fail(EXIT_JAVA_FAILED, NO_ERROR_CODE, L"Java did not start: %.400hs", reason + 1));
    return 0;
}

void hook(const char *name, void *function)
{
    options[option_count].optionString = (char *)name;
    options[option_count++].extraInfo = function;
}

/*
 * Java's libraries need others of its folder. Windows 7 without KB2533623 cannot add a folder to a safe search. There the
 * folder takes the place of the current folder in the old search, which has this program's folder, Java's and Windows' own.
 */
static HMODULE load_library(const wchar_t *folder, const wchar_t *library)
{
    add_directory add = (add_directory)(void (*)(void))kernel_function("AddDllDirectory");
    if (add == NULL)
        return SetDllDirectoryW(folder) ? LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH) : NULL;
    return add(folder) == NULL ? NULL : LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
}

static int load_java(create_java *create)
{
    wchar_t folder[MOST_PATH + 64];
    wchar_t classes[MOST_PATH + 64];
    wchar_t path[MOST_PATH + 64];
    HMODULE library;
    DWORD error;
    _snwprintf(folder, MOST_PATH + 63, L"%ls\\jre\\bin", own_folder);
    _snwprintf(path, MOST_PATH + 63, L"%ls\\jre\\bin\\server\\jvm.dll", own_folder);
    _snwprintf(classes, MOST_PATH + 63, L"%ls\\jre\\lib\\modules", own_folder);
    folder[MOST_PATH + 63] = path[MOST_PATH + 63] = classes[MOST_PATH + 63] = 0;
    if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES)
        return fail(EXIT_NO_JAVA, GetLastError(), L"no %ls", path);
    /* Without this file Java ends the process before it knows how to print. */
    if (GetFileAttributesW(classes) == INVALID_FILE_ATTRIBUTES)
        return fail(EXIT_JAVA_DAMAGED, GetLastError(), L"no %ls", classes);
    library = load_library(folder, path);
    error = GetLastError();
    *create = library == NULL ? NULL : (create_java)(void (*)(void))GetProcAddress(library, "JNI_CreateJavaVM");
    if (*create != NULL)
        return 0;
    return fail(is_block(error) ? EXIT_BLOCKED : EXIT_JAVA_DAMAGED, error, L"%ls could not be loaded", path);
}

/* The first argument may be ours, such as the word for a helper; those that came from outside follow it. */
static jobjectArray java_arguments(JNIEnv *env, const char *first, int count, wchar_t **words)
{
    jclass text = (*env)->FindClass(env, "java/lang/String");
    int before = first == NULL ? 0 : 1;
    jobjectArray all = text == NULL ? NULL : (*env)->NewObjectArray(env, before + count, text, NULL);
    int i;
    if (all == NULL)
        return NULL;
    if (first != NULL)
        (*env)->SetObjectArrayElement(env, all, 0, (*env)->NewStringUTF(env, first));
    for (i = 0; i < count; i++) {
        jstring word = (*env)->NewString(env, (const jchar *)words[i], (jsize)wcslen(words[i]));
        if (word == NULL)
            return NULL;
        (*env)->SetObjectArrayElement(env, all, before + i, word);
        (*env)->DeleteLocalRef(env, word);
    }
    return all;
}

static int run_java(create_java create, const char *first, int count, wchar_t **words)
{
    JavaVM *java;
    JNIEnv *env;
    JavaVMInitArgs setup;
    jclass program;
    jmethodID entry;
    jobjectArray arguments;
    jint answer;
    setup.version = JNI_VERSION_1_8;
    setup.options = options;
    setup.nOptions = option_count;
    setup.ignoreUnrecognized = JNI_FALSE;
    creating = TRUE;
    answer = create(&java, (void **)&env, &setup);
    creating = FALSE;
    if (answer != JNI_OK)
        return fail(EXIT_JAVA_FAILED, NO_ERROR_CODE, L"Java did not start (%ld): %.400hs", answer, said);
    program = (*env)->FindClass(env, "org/patchlight/Main");
    entry = program == NULL ? NULL : (*env)->GetStaticMethodID(env, program, "main", "([Ljava/lang/String;)V");
    if (entry == NULL)
        return fail(EXIT_NO_PROGRAM, NO_ERROR_CODE, L"org.patchlight.Main is not in %ls\\patchlight.jar", own_folder);
    arguments = java_arguments(env, first, count, words);
    if (arguments == NULL)
        return fail(EXIT_JAVA_FAILED, NO_ERROR_CODE, L"Java could not store the arguments");
    (*env)->CallStaticVoidMethod(env, program, entry, arguments);
    /* The program ends the process itself, with an exit code; reaching this line means that it did not. */
    return fail(EXIT_DIED, NO_ERROR_CODE, L"org.patchlight.Main returned");
}

int start_java(BOOL (*own_options)(void), const char *first, int count, wchar_t **words)
{
    create_java create;
    int code;
    hook("vfprintf", (void *)print);
    if (!own_options())
        return fail(EXIT_CODE_PAGE, GetLastError(), L"code page %u cannot express the folder %ls", GetACP(), own_folder);
    code = load_java(&create);
    return code != 0 ? code : run_java(create, first, count, words);
}
