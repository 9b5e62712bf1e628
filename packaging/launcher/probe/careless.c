/* A careless starter: it shows that the trap for libraries works. */
#include <windows.h>

int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, PWSTR line, int show)
{
    (void)instance;
    (void)previous;
    (void)line;
    (void)show;
    LoadLibraryW(L"jnidispatch.dll");
    return 0;
}
