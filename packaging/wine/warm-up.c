/*
 * Starts what Wine keeps running behind programs: its services, because this is a program, and its explorer, because this
 * asks for the desktop. It runs without our output before each run, so that neither keeps that output open or writes to
 * it.
 */
#include <windows.h>

int wmain(void)
{
    return GetDesktopWindow() ? 0 : 1;
}
