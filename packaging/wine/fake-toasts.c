/*
 * The part of Windows.UI.Notifications and Windows.Data.Xml.Dom that shows toasts, for the Wine lane and for tests: Wine
 * has none of it. It shows nothing, but writes down what it was asked for. It is registered as DllPath below
 * HKLM\Software\Microsoft\WindowsRuntime\ActivatableClassId\CLASS for four classes: ToastNotificationManager,
 * ToastNotification and NotificationData of Windows.UI.Notifications, and Windows.Data.Xml.Dom.XmlDocument. The value
 * PatchlightScript beside the first one holds the path of a script.
 *
 * Each interface has all its methods in the order of its published definition; one that is not played here is noted as
 * "wrong INTERFACE NUMBER" and fails, so that a caller with a wrong number is found. Interfaces are found only by their ids.
 *
 * The script is text, one line for each item:
 *   setting=NUMBER     the answer of get_Setting       setting=0xCODE    or a failure
 *   show=0xCODE        Show fails                      load=0xCODE       LoadXml fails
 *   update=NUMBER      the result of UpdateWithTagAndGroup
 *   lacks=NAME         an interface that this Windows does not have, such as IToastNotifier2; may be repeated
 *
 * SCRIPT.log gets a line for each call that can be seen, in UTF-8: show, hide, update, remove, clear, and wrong.
 */
#include <windows.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void *HSTRING_;
typedef HRESULT (WINAPI *Method)(void *);

static const wchar_t *(WINAPI *raw)(HSTRING_, UINT32 *);
static LONG live;

#define MOST_FACES 5
#define MOST_TEXT 8192

typedef struct {
    const char *name;
    GUID id;
    int count;
    Method methods[16];
} Interface;

typedef struct Object Object;

typedef struct {
    Method *table;
    Object *owner;
} Face;

struct Object {
    LONG references;
    const Interface *types[MOST_FACES];
    Face faces[MOST_FACES];
    char text[MOST_TEXT];
    char tag[128], group[128], values[1024];
    int silent, expires;
    UINT32 sequence;
    Object *part;
};

static Object *of(void *face) { return ((Face *)face)->owner; }

/* ---- the script and the log ---- */

static FILE *script(const wchar_t *suffix, const wchar_t *mode)
{
    wchar_t path[MAX_PATH + 8];
    DWORD size = MAX_PATH * sizeof(wchar_t);
    if (RegGetValueW(HKEY_LOCAL_MACHINE,
            L"Software\\Microsoft\\WindowsRuntime\\ActivatableClassId\\Windows.UI.Notifications.ToastNotificationManager",
            L"PatchlightScript", RRF_RT_REG_SZ, NULL, path, &size) != ERROR_SUCCESS)
        return NULL;
    wcscat(path, suffix);
    return _wfopen(path, mode);
}

/* Whether the script has this name with this value, or any value if there is none; the value is then copied to found. */
static int scripted(const char *name, const char *value, char *found)
{
    char line[256];
    size_t length = strlen(name);
    FILE *file = script(L"", L"rb");
    int there = 0;
    while (file && !there && fgets(line, sizeof(line), file)) {
        line[strcspn(line, "\r\n")] = 0;
        if (strncmp(line, name, length) == 0 && line[length] == '=' && (!value || strcmp(line + length + 1, value) == 0)) {
            if (found)
                strcpy(found, line + length + 1);
            there = 1;
        }
    }
    if (file)
        fclose(file);
    return there;
}

static HRESULT scripted_failure(const char *name)
{
    char found[256];
    return scripted(name, NULL, found) && strncmp(found, "0x", 2) == 0 ? (HRESULT)strtoul(found, NULL, 0) : S_OK;
}

static void note(const char *format, ...)
{
    FILE *log = script(L".log", L"ab");
    va_list arguments;
    if (!log)
        return;
    va_start(arguments, format);
    vfprintf(log, format, arguments);
    va_end(arguments);
    fputc('\n', log);
    fclose(log);
}

static void copy(char *to, size_t size, HSTRING_ text)
{
    UINT32 length = 0;
    const wchar_t *wide = raw(text, &length);
    int bytes = WideCharToMultiByte(CP_UTF8, 0, wide, (int)length, to, (int)size - 1, NULL, NULL);
    to[bytes > 0 ? bytes : 0] = 0;
}

/* ---- what every object has ---- */

static Object *make(const Interface *const *types);

static HRESULT WINAPI query(void *self, const GUID *id, void **out)
{
    static const GUID unknown = {0x00000000, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}};
    static const GUID inspectable = {0xaf86e2e0, 0xb12d, 0x4c6a, {0x9c, 0x5a, 0xd7, 0xaa, 0x65, 0x10, 0x1e, 0x90}};
    Object *object = of(self);
    *out = NULL;
    for (int n = 0; n < MOST_FACES && object->types[n]; n++) {
        int first = n == 0 && (IsEqualGUID(id, &unknown) || IsEqualGUID(id, &inspectable));
        if (first || (IsEqualGUID(id, &object->types[n]->id) && !scripted("lacks", object->types[n]->name, NULL))) {
            InterlockedIncrement(&object->references);
            *out = &object->faces[n];
            return S_OK;
        }
    }
    return E_NOINTERFACE;
}

static ULONG WINAPI add(void *self) { return InterlockedIncrement(&of(self)->references); }

static ULONG WINAPI release(void *self)
{
    Object *object = of(self);
    LONG left = InterlockedDecrement(&object->references);
    if (left == 0) {
        if (object->part)
            release(&object->part->faces[0]);
        InterlockedDecrement(&live);
        free(object);
    }
    return left;
}

static HRESULT WINAPI none(void *self) { (void)self; return E_NOTIMPL; }

/* One function for each place in a table: it has to say which it was. */
static HRESULT wrong(void *self, int number)
{
    Face *face = self;
    Object *object = face->owner;
    note("wrong %s %d", object->types[face - object->faces]->name, number);
    return E_NOTIMPL;
}
#define WRONG(n) static HRESULT WINAPI wrong##n(void *self) { return wrong(self, n); }
WRONG(6) WRONG(7) WRONG(8) WRONG(9) WRONG(10) WRONG(11) WRONG(12) WRONG(13) WRONG(14)
#define M(f) (Method)(void *)f
#define HEAD M(query), M(add), M(release), M(none), M(none), M(none)

/* ---- NotificationData and its map ---- */

static HRESULT WINAPI map_insert(void *self, HSTRING_ key, HSTRING_ value, BYTE *replaced)
{
    Object *data = of(self)->part;
    char name[128], text[256];
    size_t used = strlen(data->values);
    copy(name, sizeof(name), key);
    copy(text, sizeof(text), value);
    snprintf(data->values + used, sizeof(data->values) - used, "[%s=%s]", name, text);
    *replaced = 0;
    return S_OK;
}

static const Interface text_map = {"IMap", {0xf6d1f700, 0x49c2, 0x52ae, {0x81, 0x54, 0x82, 0x6f, 0x99, 0x08, 0x77, 0x3c}}, 13,
    {HEAD, M(wrong6) /* Lookup */, M(wrong7) /* Size */, M(wrong8) /* HasKey */, M(wrong9) /* GetView */, M(map_insert),
    M(wrong11) /* Remove */, M(wrong12) /* Clear */}};
static const Interface *const map_types[] = {&text_map, NULL};

static HRESULT WINAPI data_values(void *self, void **out)
{
    Object *map = make(map_types);
    map->part = of(self);
    add(self);
    *out = &map->faces[0];
    return S_OK;
}

static HRESULT WINAPI data_sequence(void *self, UINT32 number)
{
    of(self)->sequence = number;
    return S_OK;
}

static const Interface notification_data = {"INotificationData",
    {0x9ffd2312, 0x9d6a, 0x4aaf, {0xb6, 0xac, 0xff, 0x17, 0xf0, 0xc1, 0xf2, 0x80}}, 9,
    {HEAD, M(data_values), M(wrong7) /* get_SequenceNumber */, M(data_sequence)}};
static const Interface *const data_types[] = {&notification_data, NULL};

/* ---- XmlDocument ---- */

static HRESULT WINAPI document_load(void *self, HSTRING_ xml)
{
    copy(of(self)->text, MOST_TEXT, xml);
    return scripted_failure("load");
}

static const Interface xml_document = {"IXmlDocument",
    {0xf7f3a506, 0x1e87, 0x42d6, {0xbc, 0xfb, 0xb8, 0xc8, 0x09, 0xfa, 0x54, 0x94}}, 8, {HEAD, M(wrong6), M(wrong7)}};
static const Interface xml_document_io = {"IXmlDocumentIO",
    {0x6cd0e74e, 0xee65, 0x4489, {0x9e, 0xbf, 0xca, 0x43, 0xe8, 0x7b, 0xa6, 0x37}}, 9,
    {HEAD, M(document_load), M(wrong7) /* LoadXmlWithSettings */, M(wrong8) /* SaveToFileAsync */}};
static const Interface *const document_types[] = {&xml_document, &xml_document_io, NULL};

/* ---- ToastNotification ---- */

static HRESULT WINAPI toast_tag(void *self, HSTRING_ text) { copy(of(self)->tag, 128, text); return S_OK; }
static HRESULT WINAPI toast_group(void *self, HSTRING_ text) { copy(of(self)->group, 128, text); return S_OK; }
static HRESULT WINAPI toast_silent(void *self, BYTE value) { of(self)->silent = value; return S_OK; }
static HRESULT WINAPI toast_expires(void *self, BYTE value) { of(self)->expires = value; return S_OK; }
static HRESULT WINAPI toast_data(void *self, void *data)
{
    Object *toast = of(self);
    strcpy(toast->values, of(data)->values);
    toast->sequence = of(data)->sequence;
    return S_OK;
}

static const Interface toast_1 = {"IToastNotification",
    {0x997e2675, 0x059e, 0x4e60, {0x8b, 0x06, 0x17, 0x60, 0x91, 0x7c, 0x8b, 0x80}}, 15,
    {HEAD, M(wrong6) /* get_Content */, M(wrong7) /* put_ExpirationTime */, M(wrong8), M(wrong9) /* add_Dismissed */, M(wrong10),
    M(wrong11) /* add_Activated */, M(wrong12), M(wrong13) /* add_Failed */, M(wrong14)}};
static const Interface toast_2 = {"IToastNotification2",
    {0x9dfb9fd1, 0x143a, 0x490e, {0x90, 0xbf, 0xb9, 0xfb, 0xa7, 0x13, 0x2d, 0xe7}}, 12,
    {HEAD, M(toast_tag), M(wrong7), M(toast_group), M(wrong9), M(toast_silent), M(wrong11)}};
static const Interface toast_4 = {"IToastNotification4",
    {0x15154935, 0x28ea, 0x4727, {0x88, 0xe9, 0xc5, 0x86, 0x80, 0xe2, 0xd1, 0x18}}, 10,
    {HEAD, M(wrong6) /* get_Data */, M(toast_data), M(wrong8) /* get_Priority */, M(wrong9)}};
static const Interface toast_6 = {"IToastNotification6",
    {0x43ebfe53, 0x89ae, 0x5c1e, {0xa2, 0x79, 0x3a, 0xec, 0xfe, 0x9b, 0x6f, 0x54}}, 8,
    {HEAD, M(wrong6) /* get_ExpiresOnReboot */, M(toast_expires)}};
static const Interface *const toast_types[] = {&toast_1, &toast_2, &toast_4, &toast_6, NULL};

/* ---- ToastNotifier and ToastNotificationHistory ---- */

static HRESULT WINAPI notifier_show(void *self, void *notification)
{
    Object *toast = of(notification);
    HRESULT code = scripted_failure("show");
    (void)self;
    if (code == S_OK)
        note("show tag=%s group=%s popup=%d expires=%d sequence=%u values=%s live=%ld xml=%s", toast->tag, toast->group,
            !toast->silent, toast->expires, toast->sequence, toast->values, live, toast->text);
    return code;
}

static HRESULT WINAPI notifier_hide(void *self, void *notification)
{
    (void)self;
    note("hide tag=%s", of(notification)->tag);
    return S_OK;
}

static HRESULT WINAPI notifier_setting(void *self, int *value)
{
    char found[256];
    HRESULT code = scripted_failure("setting");
    (void)self;
    *value = scripted("setting", NULL, found) ? (int)strtoul(found, NULL, 0) : 0;
    return code;
}

static HRESULT WINAPI notifier_update(void *self, void *data, HSTRING_ tag, HSTRING_ group, int *result)
{
    char found[256], named[128], grouped[128];
    (void)self;
    copy(named, sizeof(named), tag);
    copy(grouped, sizeof(grouped), group);
    *result = scripted("update", NULL, found) ? (int)strtoul(found, NULL, 0) : 0;
    note("update tag=%s group=%s sequence=%u values=%s result=%d", named, grouped, of(data)->sequence, of(data)->values, *result);
    return S_OK;
}

static const Interface notifier_1 = {"IToastNotifier",
    {0x75927b93, 0x03f3, 0x41ec, {0x91, 0xd3, 0x6e, 0x5b, 0xac, 0x1b, 0x38, 0xe7}}, 12,
    {HEAD, M(notifier_show), M(notifier_hide), M(notifier_setting), M(wrong9) /* AddToSchedule */, M(wrong10), M(wrong11)}};
static const Interface notifier_2 = {"IToastNotifier2",
    {0x354389c6, 0x7c01, 0x4bd5, {0x9c, 0x20, 0x60, 0x43, 0x40, 0xcd, 0x2b, 0x74}}, 8,
    {HEAD, M(notifier_update), M(wrong7) /* UpdateWithTag */}};
static const Interface *const notifier_types[] = {&notifier_1, &notifier_2, NULL};

static HRESULT WINAPI history_remove(void *self, HSTRING_ tag, HSTRING_ group, HSTRING_ id)
{
    char named[128], grouped[128], program[128];
    (void)self;
    copy(named, sizeof(named), tag);
    copy(grouped, sizeof(grouped), group);
    copy(program, sizeof(program), id);
    note("remove tag=%s group=%s id=%s", named, grouped, program);
    return S_OK;
}

static HRESULT WINAPI history_clear(void *self, HSTRING_ id)
{
    char program[128];
    (void)self;
    copy(program, sizeof(program), id);
    note("clear id=%s", program);
    return S_OK;
}

static const Interface history = {"IToastNotificationHistory",
    {0x5caddc63, 0x01d3, 0x4c97, {0x98, 0x6f, 0x05, 0x33, 0x48, 0x3f, 0xee, 0x14}}, 13,
    {HEAD, M(wrong6) /* RemoveGroup */, M(wrong7) /* RemoveGroupWithId */, M(history_remove), M(wrong9) /* RemoveGroupedTag */,
    M(wrong10) /* Remove */, M(wrong11) /* Clear */, M(history_clear)}};
static const Interface *const history_types[] = {&history, NULL};

/* ---- the factories ---- */

static HRESULT WINAPI manager_notifier(void *self, HSTRING_ id, void **out)
{
    char program[128];
    (void)self;
    copy(program, sizeof(program), id);
    note("notifier id=%s", program);
    *out = &make(notifier_types)->faces[0];
    return S_OK;
}

static HRESULT WINAPI manager_history(void *self, void **out)
{
    (void)self;
    *out = &make(history_types)->faces[0];
    return S_OK;
}

static HRESULT WINAPI factory_toast(void *self, void *document, void **out)
{
    Object *toast = make(toast_types);
    (void)self;
    strcpy(toast->text, of(document)->text);
    *out = &toast->faces[0];
    return S_OK;
}

static HRESULT WINAPI activate_data(void *self, void **out)
{
    (void)self;
    *out = &make(data_types)->faces[0];
    return S_OK;
}

static HRESULT WINAPI activate_document(void *self, void **out)
{
    (void)self;
    *out = &make(document_types)->faces[0];
    return S_OK;
}

#define ACTIVATION {0x00000035, 0, 0, {0xc0, 0, 0, 0, 0, 0, 0, 0x46}}
static const Interface no_activation = {"IActivationFactory", ACTIVATION, 7, {HEAD, M(wrong6)}};
static const Interface data_activation = {"IActivationFactory", ACTIVATION, 7, {HEAD, M(activate_data)}};
static const Interface document_activation = {"IActivationFactory", ACTIVATION, 7, {HEAD, M(activate_document)}};
static const Interface manager_1 = {"IToastNotificationManagerStatics",
    {0x50ac103f, 0xd235, 0x4598, {0xbb, 0xef, 0x98, 0xfe, 0x4d, 0x1a, 0x3a, 0xd4}}, 9,
    {HEAD, M(wrong6) /* CreateToastNotifier */, M(manager_notifier), M(wrong8) /* GetTemplateContent */}};
static const Interface manager_2 = {"IToastNotificationManagerStatics2",
    {0x7ab93c52, 0x0e48, 0x4750, {0xba, 0x9d, 0x1a, 0x41, 0x13, 0x98, 0x18, 0x47}}, 7, {HEAD, M(manager_history)}};
static const Interface toast_factory = {"IToastNotificationFactory",
    {0x04124b20, 0x82c6, 0x4229, {0xb1, 0x09, 0xfd, 0x9e, 0xd4, 0x66, 0x2b, 0x53}}, 7, {HEAD, M(factory_toast)}};

static const Interface *const manager_types[] = {&no_activation, &manager_1, &manager_2, NULL};
static const Interface *const factory_types[] = {&no_activation, &toast_factory, NULL};
static const Interface *const data_factory_types[] = {&data_activation, NULL};
static const Interface *const document_factory_types[] = {&document_activation, NULL};

static Object *make(const Interface *const *types)
{
    Object *object = calloc(1, sizeof(Object));
    object->references = 1;
    for (int n = 0; types[n]; n++) {
        object->types[n] = types[n];
        object->faces[n].table = (Method *)types[n]->methods;
        object->faces[n].owner = object;
    }
    InterlockedIncrement(&live);
    return object;
}

__declspec(dllexport) HRESULT WINAPI DllGetActivationFactory(HSTRING_ class, void **out)
{
    char name[128];
    HMODULE runtime = LoadLibraryW(L"combase.dll");
    const Interface *const *types = NULL;
    raw = (const wchar_t *(WINAPI *)(HSTRING_, UINT32 *))(void *)GetProcAddress(runtime, "WindowsGetStringRawBuffer");
    copy(name, sizeof(name), class);
    if (strcmp(name, "Windows.UI.Notifications.ToastNotificationManager") == 0)
        types = manager_types;
    else if (strcmp(name, "Windows.UI.Notifications.ToastNotification") == 0)
        types = factory_types;
    else if (strcmp(name, "Windows.UI.Notifications.NotificationData") == 0)
        types = data_factory_types;
    else if (strcmp(name, "Windows.Data.Xml.Dom.XmlDocument") == 0)
        types = document_factory_types;
    *out = types ? &make(types)->faces[0] : NULL;
    return types ? S_OK : REGDB_E_CLASSNOTREG;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void) { return live == 0 ? S_OK : S_FALSE; }
