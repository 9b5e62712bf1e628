/* What the files of the starter share. */
#ifndef STARTER_H
#define STARTER_H

#include <windows.h>
#include <jni.h>

#define MOST_PATH 1024
#define MOST_BLOCK (8 * MOST_PATH)
#define MOST_ARGUMENTS 40

/* Since Windows 8, and Windows 7 with KB2533623; older headers lack them. */
#ifndef LOAD_LIBRARY_SEARCH_SYSTEM32
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800
#endif
#ifndef LOAD_LIBRARY_SEARCH_USER_DIRS
#define LOAD_LIBRARY_SEARCH_USER_DIRS 0x400
#endif

/*
 * The exit codes of the starter, one for each cause. Java's side also uses 0, 3 and 4. HelperExit lists all of them with
 * the sentence for the person, and HelperExitTest compares the lists. None may be 259: Windows uses it for a process that
 * still runs.
 */
#define EXIT_ARGUMENTS 2
#define EXIT_NO_JAVA 5
#define EXIT_ENVIRONMENT 20
#define EXIT_SEARCH 21
#define EXIT_FOLDERS 22
#define EXIT_NOT_STARTED 23
#define EXIT_CODE_PAGE 24
#define EXIT_JAVA_DAMAGED 25
#define EXIT_JAVA_FAILED 26
#define EXIT_NO_PROGRAM 27
#define EXIT_BLOCKED 28
#define EXIT_DIED 70

extern wchar_t own_folder[MOST_PATH];
extern wchar_t windows_folder[MOST_PATH];
extern wchar_t system_folder[MOST_PATH];

/*
 * Reports the cause of an end and returns the exit code. error: of Windows, or 0. The helper writes it to the reason file
 * (reason.c), the program shows it (message.c).
 */
int fail(int code, DWORD error, const wchar_t *cause, ...);
/* windows.c: whether an error of Windows means that a policy, App Control or an antivirus program forbids a file. */
BOOL is_block(DWORD error);

/* environment.c: fills a block of MOST_BLOCK characters with the environment that Java gets. */
BOOL own_environment(wchar_t *block);
/* Whether this process was given that environment; if not, stores the name of the first other variable. */
BOOL has_own_environment(wchar_t *other, size_t most);

/*
 * java.c: loads the Java beside this program and runs org.patchlight.Main in it; returns only if that fails. own_options adds
 * the options of Java and returns whether all of them could be expressed. first: the first argument, or NULL for none of ours.
 */
int start_java(BOOL (*own_options)(void), const char *first, int count, wchar_t **words);
/* Adds an option of Java, as text. FALSE if the ANSI code page, in which Java reads its options, cannot express it. */
BOOL option(const wchar_t *format, ...);
/* Adds a function that Java calls, by the name that JNI gives it. */
void hook(const char *name, void *function);

/* windows.c: a function that this Windows may lack, or NULL. */
FARPROC kernel_function(const char *name);
/* Whether libraries are from now on searched in System32 and in the folder of our Java alone. */
BOOL search_safely(void);
/* Stores the folders of Windows and of this program. */
BOOL find_folders(void);

#endif
