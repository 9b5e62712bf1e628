/*
 * Brings up what Wine keeps running behind programs: by being a program, its services; by asking for the desktop, its explorer. Started
 * apart from our output before each run, so that neither holds that output open nor writes to it.
 */
#include <windows.h>

int wmain(void)
{
    return GetDesktopWindow() ? 0 : 1;
}
