/*
 * A library for LD_PRELOAD that refuses IPv6 sockets. Java takes that as a PC without IPv6 and lists network adapters in the older way;
 * the newer one fails under Wine 10 here (GetAdaptersAddresses, error 13).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <sys/socket.h>

int socket(int domain, int type, int protocol)
{
    if (domain == AF_INET6) {
        errno = EAFNOSUPPORT;
        return -1;
    }
    int (*next)(int, int, int) = (int (*)(int, int, int))dlsym(RTLD_NEXT, "socket");
    return next(domain, type, protocol);
}
