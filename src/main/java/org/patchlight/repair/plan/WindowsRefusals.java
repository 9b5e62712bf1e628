package org.patchlight.repair.plan;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.RestorePoints;

/**
 * What the codes mean that Windows answers when it refuses a call. The table {@code windows-refusals.tsv} has a row for
 * each kind of call and code, with the key of its text and Microsoft's document.
 */
final class WindowsRefusals {
    private static final String TABLE = "windows-refusals.tsv";
    private static final int KEY = 3;
    private static final int HRESULT_OF_CODE = 0x80070000;

    /** The kinds of call in the table, by the operation of a failure. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            entry("OpenSCManager", "manager"),
            entry("OpenService", "open"),
            entry("ChangeServiceConfig", "configure"),
            entry("ChangeServiceConfig2", "configure"),
            entry("StartService", "start"),
            entry("ControlService", "stop"),
            entry(Power.RESTART, "restart"),
            entry("AdjustTokenPrivileges", "privilege"),
            entry("RegOpenKeyEx", "registry-read"),
            entry("RegQueryValueEx", "registry-read"),
            entry("RegEnumKeyEx", "registry-read"),
            entry("RegQueryInfoKey", "registry-read"),
            entry("RegCreateKeyEx", "registry-write"),
            entry("RegSetValueEx", "registry-write"),
            entry("RegDeleteValue", "registry-write"),
            entry("RegDeleteKey", "registry-write"),
            entry("MoveFileEx", "rename"),
            entry("ReplaceFile", "rewrite"),
            entry("SetSystemTime", "clock"),
            entry("SetDynamicTimeZoneInformation", "zone"),
            entry("tzutil.exe", "zone"),
            entry("ShellExecuteEx", "shell"),
            entry(RestorePoints.CREATE, "restore-point"),
            entry("EvtQuery", "events"),
            entry("EvtSubscribe", "events"),
            entry("EvtNext", "events"));

    /** The keys of texts, by kind of call and code. */
    private static final Map<String, String> KEYS = read();

    private WindowsRefusals() {}

    /** The text for this refusal; empty if the table has none. A tool may answer the code as an HRESULT. */
    static Optional<Message> words(PcException refused) {
        int code = (refused.code() & 0xFFFF0000) == HRESULT_OF_CODE ? refused.code() & 0xFFFF : refused.code();
        String call = CALLS.getOrDefault(refused.operation(), "");
        return Optional.ofNullable(KEYS.get(call + " " + code))
                .map(key -> Message.of(key, refused.target(), Integer.toString(code)));
    }

    private static Map<String, String> read() {
        try (InputStream table = WindowsRefusals.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("no " + TABLE);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> row.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0] + " " + row[1], row -> row[KEY]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
