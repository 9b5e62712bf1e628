// What Microsoft documents, but the headers of mingw-w64 10.0 lack. Newer headers win.
// https://learn.microsoft.com/windows/win32/debug/system-error-codes
#ifndef ERROR_VIRUS_INFECTED
#define ERROR_VIRUS_INFECTED 225
#endif
#ifndef ERROR_VIRUS_DELETED
#define ERROR_VIRUS_DELETED 226
#endif
#ifndef ERROR_STOPPED_ON_SYMLINK
#define ERROR_STOPPED_ON_SYMLINK 681
#endif
#ifndef ERROR_ELEVATION_REQUIRED
#define ERROR_ELEVATION_REQUIRED 740
#endif
#ifndef ERROR_SHUTDOWN_IS_SCHEDULED
#define ERROR_SHUTDOWN_IS_SCHEDULED 1190
#endif
#ifndef ERROR_SHUTDOWN_USERS_LOGGED_ON
#define ERROR_SHUTDOWN_USERS_LOGGED_ON 1191
#endif
#ifndef ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION
#define ERROR_SYSTEM_INTEGRITY_POLICY_VIOLATION 4551
#endif
// https://microsoft.github.io/windows-docs-rs/doc/windows/Win32/Foundation (from the metadata of the Windows SDK)
#ifndef ERROR_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS
#define ERROR_SYSTEM_INTEGRITY_REPUTATION_MALICIOUS 4556
#endif
// How the registry stores the rule of a time zone: the remarks on TIME_ZONE_INFORMATION in timezoneapi.h.
typedef struct {
    LONG Bias, StandardBias, DaylightBias;
    SYSTEMTIME StandardDate, DaylightDate;
} REG_TZI_FORMAT;
// [MS-UAMG], "Standards Assignments".
DEFINE_GUID(CLSID_UpdateCollection, 0x13639463, 0x00db, 0x4646, 0x80, 0x3d, 0x52, 0x80, 0x26, 0x14, 0x0d, 0x88);
