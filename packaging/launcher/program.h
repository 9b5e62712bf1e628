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

#endif
