/*
 * A Windows Update agent for the Wine lane and for tests: a COM server with only IDispatch, which plays a script. It is
 * registered as the InprocServer32 of the agent's classes below HKLM\Software\Classes\CLSID (Wine ignores HKCU there).
 * The value PatchlightScript beside it holds the path of the script, because the process that calls the agent has an
 * environment of its own.
 *
 * The script is text, one line for each member: OBJECT.MEMBER=ANSWER. The classes create the objects session, updates,
 * system and collection. Item has its index in its name: OBJECT.Item.0=ANSWER. A member that has no line is unknown (DISP_E_UNKNOWNNAME). Answers:
 *   i4:NUMBER  bool:0|1  text:UTF-8  date:DAYS (of the DATE of automation)  empty  null (a text of none)  nothing (an object of none)
 *   decimal    a DECIMAL, which lies over the type of its VARIANT too
 *   object:OBJECT
 *   put        may be written
 *   scode:CODE fails with DISP_E_EXCEPTION, the code standing in EXCEPINFO     filled:CODE as that, by its deferred function
 *   direct:CODE fails with the code itself                                     hang, crash
 *
 * Each put and each call with arguments is added to SCRIPT.log, objects by their names, and "live 0" whenever the last
 * object is released.
 */
#define COBJMACROS
#include <windows.h>
#include <initguid.h>
#include <oleauto.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 1024
#define MOST_MEMBERS 4096

DEFINE_GUID(CLSID_Session, 0x4cb43d7f, 0x7eee, 0x4906, 0x86, 0x98, 0x60, 0xda, 0x1c, 0x38, 0xf2, 0xfe);
DEFINE_GUID(CLSID_Updates, 0xbfe18e9c, 0x6d87, 0x4450, 0xb3, 0x7c, 0xe0, 0x2f, 0x0b, 0x37, 0x38, 0x03);
DEFINE_GUID(CLSID_System, 0xc01b9ba0, 0xbea7, 0x41ba, 0xb6, 0x04, 0xd0, 0xa3, 0x6f, 0x46, 0x91, 0x33);
DEFINE_GUID(CLSID_Collection, 0x13639463, 0x00db, 0x4646, 0x80, 0x3d, 0x52, 0x80, 0x26, 0x14, 0x0d, 0x88);

static LONG live;
/* A member's number is its index here. The entry contains the object, so equal names of two objects differ in number. */
static char members[MOST_MEMBERS][128];
static int count;

typedef struct {
    IDispatchVtbl *table;
    LONG references;
    char name[64];
} Object;

typedef struct {
    IClassFactoryVtbl *table;
    char name[64];
} Factory;

static FILE *script(const wchar_t *suffix, const wchar_t *mode)
{
    wchar_t path[MAX_PATH + 8];
    DWORD size = MAX_PATH * sizeof(wchar_t);
    if (RegGetValueW(HKEY_LOCAL_MACHINE, L"Software\\Classes\\CLSID\\{4CB43D7F-7EEE-4906-8698-60DA1C38F2FE}\\InprocServer32",
            L"PatchlightScript", RRF_RT_REG_SZ, NULL, path, &size) != ERROR_SUCCESS)
        return NULL;
    wcscat(path, suffix);
    return _wfopen(path, mode);
}

static void note(const char *text, const char *more)
{
    FILE *log = script(L".log", L"ab");
    if (log) {
        fprintf(log, "%s%s\n", text, more);
        fclose(log);
    }
}

/* The answer of the script for a member; 0 if there is none. The case of names does not matter. */
static int answer(const char *member, char *found)
{
    char line[LONGEST];
    size_t length = strlen(member);
    FILE *file = script(L"", L"rb");
    int there = 0;
    while (file && !there && fgets(line, sizeof(line), file)) {
        line[strcspn(line, "\r\n")] = 0;
        if (_strnicmp(line, member, length) == 0 && line[length] == '=') {
            strcpy(found, line + length + 1);
            there = 1;
        }
    }
    if (file)
        fclose(file);
    return there;
}

static IDispatchVtbl object_table;

static Object *make(const char *name)
{
    Object *object = calloc(1, sizeof(Object));
    object->table = &object_table;
    object->references = 1;
    snprintf(object->name, sizeof(object->name), "%s", name);
    InterlockedIncrement(&live);
    return object;
}

static HRESULT WINAPI object_query(IDispatch *self, REFIID id, void **out)
{
    *out = NULL;
    if (!IsEqualIID(id, &IID_IUnknown) && !IsEqualIID(id, &IID_IDispatch))
        return E_NOINTERFACE;
    IDispatch_AddRef(self);
    *out = self;
    return S_OK;
}

static ULONG WINAPI object_add(IDispatch *self)
{
    return InterlockedIncrement(&((Object *)self)->references);
}

static ULONG WINAPI object_release(IDispatch *self)
{
    LONG left = InterlockedDecrement(&((Object *)self)->references);
    if (left == 0) {
        free(self);
        if (InterlockedDecrement(&live) == 0)
            note("live 0", "");
    }
    return left;
}

static HRESULT WINAPI object_types(IDispatch *self, UINT *types)
{
    (void)self;
    *types = 0;
    return S_OK;
}

static HRESULT WINAPI object_type(IDispatch *self, UINT index, LCID locale, ITypeInfo **type)
{
    (void)self;
    (void)index;
    (void)locale;
    *type = NULL;
    return E_NOTIMPL;
}

static HRESULT WINAPI object_ids(IDispatch *self, REFIID id, LPOLESTR *names, UINT number, LCID locale, DISPID *ids)
{
    char name[64], member[128], found[LONGEST];
    (void)id;
    (void)locale;
    if (number != 1 || !WideCharToMultiByte(CP_UTF8, 0, names[0], -1, name, sizeof(name), NULL, NULL))
        return DISP_E_UNKNOWNNAME;
    snprintf(member, sizeof(member), "%s.%s", ((Object *)self)->name, name);
    ids[0] = DISPID_UNKNOWN;
    if (_stricmp(name, "Item") != 0 && !answer(member, found))
        return DISP_E_UNKNOWNNAME;
    for (int n = 0; n < count; n++) {
        if (_stricmp(members[n], member) == 0) {
            ids[0] = n + 1;
            return S_OK;
        }
    }
    if (count == MOST_MEMBERS)
        return E_OUTOFMEMORY;
    strcpy(members[count++], member);
    ids[0] = count;
    return S_OK;
}

static BSTR text(const char *utf8)
{
    wchar_t wide[LONGEST];
    MultiByteToWideChar(CP_UTF8, 0, utf8, -1, wide, LONGEST);
    return SysAllocString(wide);
}

static HRESULT WINAPI fill_in(EXCEPINFO *fault)
{
    fault->scode = (SCODE)(ULONG_PTR)fault->pvReserved;
    return S_OK;
}

static HRESULT fail(EXCEPINFO *fault, SCODE code, int deferred)
{
    if (!fault)
        return DISP_E_EXCEPTION;
    memset(fault, 0, sizeof(*fault));
    fault->bstrSource = text("fake-agent");
    fault->bstrDescription = text("scripted");
    if (deferred) {
        fault->pvReserved = (void *)(ULONG_PTR)(ULONG)code;
        fault->pfnDeferredFillIn = fill_in;
    } else {
        fault->scode = code;
    }
    return DISP_E_EXCEPTION;
}

static HRESULT play(const char *said, VARIANT *result, EXCEPINFO *fault)
{
    VARIANT nowhere;
    const char *value = strchr(said, ':');
    value = value ? value + 1 : "";
    if (strncmp(said, "scode:", 6) == 0)
        return fail(fault, (SCODE)strtoul(value, NULL, 0), 0);
    if (strncmp(said, "filled:", 7) == 0)
        return fail(fault, (SCODE)strtoul(value, NULL, 0), 1);
    if (strncmp(said, "direct:", 7) == 0)
        return (HRESULT)strtoul(value, NULL, 0);
    if (strcmp(said, "hang") == 0)
        Sleep(INFINITE);
    if (strcmp(said, "crash") == 0)
        TerminateProcess(GetCurrentProcess(), 0xC0000005);
    if (!result)
        result = &nowhere;
    VariantInit(result);
    if (strncmp(said, "i4:", 3) == 0) {
        V_VT(result) = VT_I4;
        V_I4(result) = (LONG)strtoul(value, NULL, 0);
    } else if (strncmp(said, "bool:", 5) == 0) {
        V_VT(result) = VT_BOOL;
        V_BOOL(result) = value[0] == '1' ? VARIANT_TRUE : VARIANT_FALSE;
    } else if (strncmp(said, "date:", 5) == 0) {
        V_VT(result) = VT_DATE;
        V_DATE(result) = strtod(value, NULL);
    } else if (strncmp(said, "text:", 5) == 0) {
        V_VT(result) = VT_BSTR;
        V_BSTR(result) = text(value);
    } else if (strcmp(said, "null") == 0) {
        V_VT(result) = VT_BSTR;
        V_BSTR(result) = NULL;
    } else if (strcmp(said, "decimal") == 0) {
        DECIMAL decimal = {0};
        decimal.Lo64 = 0x123456789ABCDEFULL;
        V_DECIMAL(result) = decimal;
        V_VT(result) = VT_DECIMAL;
    } else if (strncmp(said, "object:", 7) == 0) {
        V_VT(result) = VT_DISPATCH;
        V_DISPATCH(result) = (IDispatch *)make(value);
    } else if (strcmp(said, "nothing") == 0) {
        V_VT(result) = VT_DISPATCH;
        V_DISPATCH(result) = NULL;
    }
    return S_OK;
}

static void note_argument(const char *member, VARIANT *argument)
{
    char line[LONGEST] = "";
    if (V_VT(argument) == VT_I4)
        snprintf(line, sizeof(line), "(%ld)", V_I4(argument));
    else if (V_VT(argument) == VT_BOOL)
        snprintf(line, sizeof(line), "(%s)", V_BOOL(argument) ? "true" : "false");
    else if (V_VT(argument) == VT_BSTR)
        snprintf(line, sizeof(line), "(%ls)", V_BSTR(argument));
    else if (V_VT(argument) == VT_DISPATCH && V_DISPATCH(argument))
        snprintf(line, sizeof(line), "(%s)", ((Object *)V_DISPATCH(argument))->name);
    note(member, line);
}

static HRESULT WINAPI object_invoke(IDispatch *self, DISPID id, REFIID none, LCID locale, WORD kind, DISPPARAMS *call,
    VARIANT *result, EXCEPINFO *fault, UINT *wrong)
{
    char member[160], found[LONGEST];
    size_t length = strlen(((Object *)self)->name);
    (void)none;
    (void)locale;
    (void)wrong;
    if (id < 1 || id > count || strncmp(members[id - 1], ((Object *)self)->name, length) != 0)
        return DISP_E_MEMBERNOTFOUND;
    strcpy(member, members[id - 1]);
    if (_stricmp(member + length, ".Item") == 0) {
        if (call->cArgs != 1 || V_VT(&call->rgvarg[0]) != VT_I4)
            return DISP_E_BADPARAMCOUNT;
        sprintf(member + strlen(member), ".%ld", V_I4(&call->rgvarg[0]));
    } else if (call->cArgs > 0) {
        /* The last argument comes first. */
        note_argument(member, &call->rgvarg[call->cArgs - 1]);
    }
    if (!answer(member, found))
        return DISP_E_BADINDEX;
    if (kind & DISPATCH_PROPERTYPUT) {
        int named = call->cNamedArgs == 1 && call->rgdispidNamedArgs[0] == DISPID_PROPERTYPUT;
        return strcmp(found, "put") == 0 && named ? S_OK : DISP_E_PARAMNOTFOUND;
    }
    return play(found, result, fault);
}

static IDispatchVtbl object_table = {
    object_query, object_add, object_release, object_types, object_type, object_ids, object_invoke,
};

static HRESULT WINAPI factory_query(IClassFactory *self, REFIID id, void **out)
{
    *out = IsEqualIID(id, &IID_IUnknown) || IsEqualIID(id, &IID_IClassFactory) ? self : NULL;
    return *out ? S_OK : E_NOINTERFACE;
}

static ULONG WINAPI factory_count(IClassFactory *self)
{
    (void)self;
    return 2;
}

static HRESULT WINAPI factory_make(IClassFactory *self, IUnknown *outer, REFIID id, void **out)
{
    char found[LONGEST];
    const char *name = ((Factory *)self)->name;
    Object *object;
    HRESULT code;
    *out = NULL;
    if (outer)
        return CLASS_E_NOAGGREGATION;
    if (answer(name, found))
        return play(found, NULL, NULL);
    object = make(name);
    code = object_query((IDispatch *)object, id, out);
    object_release((IDispatch *)object);
    return code;
}

static HRESULT WINAPI factory_lock(IClassFactory *self, BOOL lock)
{
    (void)self;
    (void)lock;
    return S_OK;
}

static IClassFactoryVtbl factory_table = {factory_query, factory_count, factory_count, factory_make, factory_lock};
static Factory session = {&factory_table, "session"};
static Factory updates = {&factory_table, "updates"};
static Factory system_information = {&factory_table, "system"};
static Factory collection = {&factory_table, "collection"};

__declspec(dllexport) HRESULT WINAPI DllGetClassObject(REFCLSID id, REFIID interface_id, void **out)
{
    Factory *factory = IsEqualCLSID(id, &CLSID_Session) ? &session
        : IsEqualCLSID(id, &CLSID_Updates)              ? &updates
        : IsEqualCLSID(id, &CLSID_System)               ? &system_information
        : IsEqualCLSID(id, &CLSID_Collection)           ? &collection
                                                        : NULL;
    *out = NULL;
    return factory ? factory_query((IClassFactory *)factory, interface_id, out) : CLASS_E_CLASSNOTAVAILABLE;
}

__declspec(dllexport) HRESULT WINAPI DllCanUnloadNow(void)
{
    return S_FALSE;
}
