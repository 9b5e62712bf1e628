/* What the files of the MSI's library of steps share. */
#ifndef STEPS_H
#define STEPS_H

#include <windows.h>

#define MOST_SESSIONS 64

/* sessions.c: stores the sessions in which this program runs, each once, and returns how many: at most MOST_SESSIONS. */
int sessions_of(const wchar_t *program, DWORD *sessions);
/*
 * Starts a program in a session, with the rights of the person who is signed in there, and waits for its end. limit: in milliseconds, 0 to not wait.
 * Returns 0, or the error of Windows: ERROR_TIMEOUT if the program still runs, ERROR_GEN_FAILURE if its exit code isn't 0.
 */
DWORD run_in_session(DWORD session, const wchar_t *program, const wchar_t *arguments, DWORD limit);

/* memory.c: keeps sessions for a later step, until Windows restarts. Returns 0, or the error of Windows. */
DWORD keep_sessions(const DWORD *sessions, int count);
/* Returns how many were kept, stores them and forgets them. */
int take_sessions(DWORD *sessions);

#endif
