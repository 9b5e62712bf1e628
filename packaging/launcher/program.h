/* What the files of the program's starter share, beside starter.h. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <jni.h>

/* console.c: lets the console of Windows 10 or later show UTF-8, as long as this program runs. Elsewhere it does nothing. */
void use_utf8_console(void);
/* Gives the console its code pages back. Java calls it with the exit code, as the last step before the process ends. */
void JNICALL restore_console(jint code);

/* archive.c: lets Java make its archive of classes in the background, if there is none and this person may write it. */
void make_archive_later(void);
/* Makes it now, some seconds long. Returns whether this installation folder then has one. */
BOOL make_archive(const wchar_t *installation);
/* Deletes it, and one that is unfinished. */
void remove_archive(const wchar_t *installation);

/* ending.c: ends the trays of this program in this session, some seconds long. Returns whether all of them ended. */
BOOL end_trays(void);

#endif
