/*
 * A wevtapi.dll for the Wine lane and for tests. It serves the events of the files *.xml (UTF-8) in the folder of the
 * environment variable PATCHLIGHT_EVENTS, ordered by record number, to EvtQuery, EvtNext, EvtRender and EvtClose. Files
 * that are added later go to EvtSubscribe, without a callback, within 100 ms.
 *
 * It understands the queries that Patchlight writes: provider, event ids and time, each as text. It refuses more than 22
 * comparisons, as Windows does. A channel exists if an event is in it, or if it is System, Application or Setup. Channels
 * that misbehave:
 *   Stub-Query-Fails-CODE, Stub-Next-Fails-CODE, Stub-Render-Fails-CODE   the call fails with that code of Windows
 *   Stub-Subscribe-Fails-CODE                                             so does this one
 *   Stub-Query-Hangs-MS, Stub-Next-Hangs-MS, Stub-Subscribe-Hangs-MS      the call takes so long, whatever its limit
 *   Stub-Next-Waits-MS                                                    EvtNext takes so long, or as long as it may
 * The Next, Render and Subscribe ones hold the events of all channels. StubOpenHandles returns the number of open handles.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

#define EXPORT __declspec(dllexport)

enum { FUTURE_EVENTS = 1, BETWEEN_LOOKS_MS = 100 };

enum { CHANNEL_NOT_FOUND = 15007, INVALID_QUERY = 15008, REVERSE = 0x200, RENDER_XML = 1, MOST_COMPARISONS = 22 };

/* The rest of a subscription beside its events. Its thread checks the folder until it must stop. */
struct subscription {
    CRITICAL_SECTION lock;
    HANDLE signal;
    HANDLE stop;
    HANDLE thread;
    char query[4096];
};

/*
 * Each handle points to one of these. A query owns its events; a handle of an event has a copy of one. A subscription
 * owns all events that it has seen; those before next were already returned.
 */
struct handle {
    char channel[256];
    char **events;
    int count;
    int next;
    struct subscription *subscription;
};

static LONG open_handles;

static struct handle *make(const char *channel)
{
    struct handle *made = calloc(1, sizeof(*made));
    snprintf(made->channel, sizeof(made->channel), "%s", channel);
    InterlockedIncrement(&open_handles);
    return made;
}

/* The number at the end of a channel such as Stub-Next-Fails-5; -1 for other channels. */
static long script(const char *channel, const char *behaviour)
{
    size_t length = strlen(behaviour);
    return strncmp(channel, behaviour, length) ? -1 : strtol(channel + length, NULL, 10);
}

/* Copies the text after a mark, up to the first of the end characters; 0 if there is no mark. */
static int between(const char *text, const char *start, const char *end, char *found, size_t size)
{
    const char *from = strstr(text, start);
    size_t length;
    if (!from)
        return 0;
    from += strlen(start);
    length = strcspn(from, end);
    if (length >= size)
        length = size - 1;
    memcpy(found, from, length);
    found[length] = 0;
    return 1;
}

static long event_number(const char *event, const char *element)
{
    char mark[64];
    const char *start;
    snprintf(mark, sizeof(mark), "<%s", element);
    start = strstr(event, mark);
    start = start ? strchr(start, '>') : NULL;
    return start ? strtol(start + 1, NULL, 10) : 0;
}

static int in_channel(const char *event, const char *channel)
{
    char own[256];
    if (!strncmp(channel, "Stub-", 5))
        return 1;
    return between(event, "<Channel>", "<", own, sizeof(own)) && !_stricmp(own, channel);
}

static int has_provider(const char *event, const char *query)
{
    const char *mark = "<Provider Name=";
    const char *own = strstr(event, mark);
    char wanted[256];
    size_t length;
    if (!between(query, "@Name='", "'", wanted, sizeof(wanted)))
        return 1;
    if (!own)
        return 0;
    own += strlen(mark);
    length = strlen(wanted);
    /* The same quote, of either kind, on both sides of the name. */
    return !_strnicmp(own + 1, wanted, length) && own[length + 1] == own[0];
}

static int has_id(const char *event, const char *query)
{
    const char *id = strstr(query, "EventID=");
    long own = event_number(event, "EventID");
    if (!id)
        return 1;
    for (; id; id = strstr(id, "EventID=")) {
        id += strlen("EventID=");
        if (strtol(id, NULL, 10) == own)
            return 1;
    }
    return 0;
}

static int is_since(const char *event, const char *query)
{
    char since[64];
    char own[64];
    const char *time = strstr(event, "SystemTime=");
    if (!between(query, "@SystemTime>='", "Z", since, sizeof(since)))
        return 1;
    /* The quote is part of the mark, so both kinds work. */
    snprintf(own, sizeof(own), "%.*s", (int)strlen(since), time ? time + strlen("SystemTime=") + 1 : "");
    return strcmp(own, since) >= 0;
}

static int comparisons(const char *query)
{
    int count = 0;
    for (; *query; query++)
        count += *query == '=';
    return count;
}

static void add_events(struct handle *results, char *text, const char *query, int *channel_known)
{
    char *start = strstr(text, "<Event ");
    while (start) {
        char *end = strstr(start, "</Event>");
        char *event;
        if (!end)
            return;
        end += strlen("</Event>");
        event = calloc(1, (size_t)(end - start) + 1);
        memcpy(event, start, (size_t)(end - start));
        if (in_channel(event, results->channel))
            *channel_known = 1;
        if (in_channel(event, results->channel) && has_provider(event, query) && has_id(event, query)
            && is_since(event, query)) {
            results->events = realloc(results->events, sizeof(char *) * (size_t)(results->count + 1));
            results->events[results->count++] = event;
        } else {
            free(event);
        }
        start = strstr(end, "<Event ");
    }
}

static void add_file(struct handle *results, const WCHAR *path, const char *query, int *channel_known)
{
    FILE *file = _wfopen(path, L"rb");
    long size;
    char *text;
    if (!file)
        return;
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    text = calloc(1, (size_t)size + 1);
    if (fread(text, 1, (size_t)size, file) == (size_t)size)
        add_events(results, text, query, channel_known);
    free(text);
    fclose(file);
}

static void add_folder(struct handle *results, const char *query, int *channel_known)
{
    WCHAR folder[MAX_PATH];
    WCHAR path[2 * MAX_PATH];
    WIN32_FIND_DATAW file;
    HANDLE search;
    DWORD length = GetEnvironmentVariableW(L"PATCHLIGHT_EVENTS", folder, MAX_PATH);
    if (length == 0 || length >= MAX_PATH)
        return;
    _snwprintf(path, 2 * MAX_PATH, L"%s\\*.xml", folder);
    search = FindFirstFileW(path, &file);
    if (search == INVALID_HANDLE_VALUE)
        return;
    do {
        _snwprintf(path, 2 * MAX_PATH, L"%s\\%s", folder, file.cFileName);
        add_file(results, path, query, channel_known);
    } while (FindNextFileW(search, &file));
    FindClose(search);
}

static int by_number(const void *one, const void *other)
{
    long first = event_number(*(char *const *)one, "EventRecordID");
    long second = event_number(*(char *const *)other, "EventRecordID");
    return (first > second) - (first < second);
}

static void reverse(struct handle *results)
{
    for (int low = 0, high = results->count - 1; low < high; low++, high--) {
        char *event = results->events[low];
        results->events[low] = results->events[high];
        results->events[high] = event;
    }
}

static void free_events(struct handle *handle)
{
    for (int index = 0; index < handle->count; index++)
        free(handle->events[index]);
    free(handle->events);
}

static void end(struct subscription *subscription)
{
    SetEvent(subscription->stop);
    WaitForSingleObject(subscription->thread, INFINITE);
    CloseHandle(subscription->thread);
    CloseHandle(subscription->stop);
    CloseHandle(subscription->signal);
    DeleteCriticalSection(&subscription->lock);
    free(subscription);
}

EXPORT BOOL WINAPI EvtClose(struct handle *handle)
{
    if (handle->subscription)
        end(handle->subscription);
    free_events(handle);
    free(handle);
    InterlockedDecrement(&open_handles);
    return TRUE;
}

EXPORT LONG WINAPI StubOpenHandles(void)
{
    return open_handles;
}

EXPORT struct handle *WINAPI EvtQuery(void *session, const WCHAR *path, const WCHAR *query, DWORD flags)
{
    char channel[256] = "";
    char text[4096] = "";
    struct handle *results;
    int known;
    long code;
    (void)session;
    WideCharToMultiByte(CP_UTF8, 0, path, -1, channel, sizeof(channel), NULL, NULL);
    WideCharToMultiByte(CP_UTF8, 0, query, -1, text, sizeof(text), NULL, NULL);
    code = script(channel, "Stub-Query-Fails-");
    if (code < 0 && comparisons(text) > MOST_COMPARISONS)
        code = INVALID_QUERY;
    if (code >= 0) {
        SetLastError((DWORD)code);
        return NULL;
    }
    if (script(channel, "Stub-Query-Hangs-") > 0)
        Sleep((DWORD)script(channel, "Stub-Query-Hangs-"));
    results = make(channel);
    known = !_stricmp(channel, "System") || !_stricmp(channel, "Application") || !_stricmp(channel, "Setup");
    add_folder(results, text, &known);
    if (!known) {
        EvtClose(results);
        SetLastError(CHANNEL_NOT_FOUND);
        return NULL;
    }
    qsort(results->events, (size_t)results->count, sizeof(char *), by_number);
    if (flags & REVERSE)
        reverse(results);
    return results;
}

static int has_event(const struct handle *handle, const char *event)
{
    for (int index = 0; index < handle->count; index++)
        if (!strcmp(handle->events[index], event))
            return 1;
    return 0;
}

/* Reads the files that are in the folder now; sets the signal if there are new ones. */
static void scan(struct handle *handle)
{
    struct subscription *subscription = handle->subscription;
    struct handle now = {0};
    int known;
    int news = 0;
    strcpy(now.channel, handle->channel);
    add_folder(&now, subscription->query, &known);
    qsort(now.events, (size_t)now.count, sizeof(char *), by_number);
    EnterCriticalSection(&subscription->lock);
    for (int index = 0; index < now.count; index++) {
        if (has_event(handle, now.events[index]))
            continue;
        handle->events = realloc(handle->events, sizeof(char *) * (size_t)(handle->count + 1));
        handle->events[handle->count++] = _strdup(now.events[index]);
        news = 1;
    }
    LeaveCriticalSection(&subscription->lock);
    free_events(&now);
    if (news)
        SetEvent(subscription->signal);
}

static DWORD WINAPI keep_looking(void *subscribed)
{
    struct handle *handle = subscribed;
    while (WaitForSingleObject(handle->subscription->stop, BETWEEN_LOOKS_MS) == WAIT_TIMEOUT)
        scan(handle);
    return 0;
}

EXPORT struct handle *WINAPI EvtSubscribe(void *session, HANDLE signal, const WCHAR *path, const WCHAR *query,
    void *bookmark, void *context, void *callback, DWORD flags)
{
    char channel[256] = "";
    struct handle *present;
    struct subscription *subscription;
    long code;
    (void)context;
    WideCharToMultiByte(CP_UTF8, 0, path, -1, channel, sizeof(channel), NULL, NULL);
    code = script(channel, "Stub-Subscribe-Fails-");
    if (code < 0 && (!signal || bookmark || callback || flags != FUTURE_EVENTS))
        code = ERROR_INVALID_PARAMETER;
    if (code >= 0) {
        SetLastError((DWORD)code);
        return NULL;
    }
    /* Events that exist already are not reported. */
    present = EvtQuery(session, path, query, 0);
    if (!present)
        return NULL;
    subscription = calloc(1, sizeof(*subscription));
    InitializeCriticalSection(&subscription->lock);
    WideCharToMultiByte(
        CP_UTF8, 0, query, -1, subscription->query, sizeof(subscription->query), NULL, NULL);
    DuplicateHandle(GetCurrentProcess(), signal, GetCurrentProcess(), &subscription->signal, 0, FALSE,
        DUPLICATE_SAME_ACCESS);
    subscription->stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    present->next = present->count;
    present->subscription = subscription;
    subscription->thread = CreateThread(NULL, 0, keep_looking, present, 0, NULL);
    if (script(channel, "Stub-Subscribe-Hangs-") > 0)
        Sleep((DWORD)script(channel, "Stub-Subscribe-Hangs-"));
    return present;
}

EXPORT BOOL WINAPI EvtNext(
    struct handle *results, DWORD size, struct handle **events, DWORD timeout, DWORD flags, DWORD *returned)
{
    long code = script(results->channel, "Stub-Next-Fails-");
    long wait = script(results->channel, "Stub-Next-Waits-");
    (void)flags;
    *returned = 0;
    if (script(results->channel, "Stub-Next-Hangs-") > 0)
        Sleep((DWORD)script(results->channel, "Stub-Next-Hangs-"));
    if (wait > 0)
        Sleep((DWORD)wait < timeout ? (DWORD)wait : timeout);
    if (wait > 0 && (DWORD)wait >= timeout)
        code = ERROR_TIMEOUT;
    if (results->subscription)
        EnterCriticalSection(&results->subscription->lock);
    if (code < 0 && results->next == results->count)
        code = ERROR_NO_MORE_ITEMS;
    while (code < 0 && *returned < size && results->next < results->count) {
        struct handle *event = make(results->channel);
        event->events = calloc(1, sizeof(char *));
        event->events[0] = _strdup(results->events[results->next++]);
        event->count = 1;
        events[(*returned)++] = event;
    }
    if (results->subscription)
        LeaveCriticalSection(&results->subscription->lock);
    if (code >= 0)
        SetLastError((DWORD)code);
    return code < 0;
}

EXPORT BOOL WINAPI EvtRender(
    void *context, struct handle *event, DWORD flags, DWORD size, void *buffer, DWORD *used, DWORD *properties)
{
    long code = script(event->channel, "Stub-Render-Fails-");
    int length = MultiByteToWideChar(CP_UTF8, 0, event->events[0], -1, NULL, 0);
    (void)context;
    *used = (DWORD)length * sizeof(WCHAR);
    *properties = 0;
    if (code < 0 && flags != RENDER_XML)
        code = ERROR_INVALID_PARAMETER;
    if (code < 0 && size < *used)
        code = ERROR_INSUFFICIENT_BUFFER;
    if (code >= 0) {
        SetLastError((DWORD)code);
        return FALSE;
    }
    MultiByteToWideChar(CP_UTF8, 0, event->events[0], -1, buffer, length);
    return TRUE;
}
