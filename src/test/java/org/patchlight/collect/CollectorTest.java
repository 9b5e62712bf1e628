package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventXmlText;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.simulated.SimulatedPc;

final class CollectorTest {
    private static final String TRACE =
            "Zebedäus said <a & b>, Kowalczyk, C:\\Users\\Zeb K\\x, KOWAL-PC.haus.example, z@haus.example";
    private static final Instant NOW = Instant.parse("2026-05-20T12:00:00.123456789Z");

    @Test
    void a_name_planted_in_every_source_is_nowhere_in_the_zip() throws Exception {
        Map<String, String> zip = unpacked(bytes(planted(TRACE.getBytes(StandardCharsets.UTF_16LE)), 100 << 20));
        assertThat(zip.keySet()).hasSizeGreaterThan(14);
        zip.forEach((name, text) ->
                assertThat(text.toLowerCase(Locale.ROOT)).as(name).doesNotContain("zeb", "kowal", "haus.example"));
        assertThat(zip.get("logs/ReportingEvents.log")).contains("<name> said <a & b>, <name>, C:\\Users\\<user>\\x");
        assertThat(zip.get("settings.reg"))
                .contains("\"TimeZoneKeyName\"=\"<name> said <a & b>")
                .contains("<user>\\\\x");
        assertThat(zip.get("patchlight/check.json")).contains("<name> said");
    }

    @Test
    void events_are_read_back_as_they_were_but_for_names() throws Exception {
        Map<String, String> zip = unpacked(bytes(planted(new byte[0]), 100 << 20));
        List<EventRecord> read = new ArrayList<>();
        assertThat(EventXmlText.read(new StringReader(zip.get("events/servicing.xml")), read::add))
                .isZero();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).time()).isEqualTo(NOW);
        assertThat(read.get(0).channel()).isEqualTo("Setup");
        assertThat(read.get(0).fields()).containsEntry("1", "plain \"&<>").containsOnlyKeys("1", "updateTitle");
        assertThat(read.get(0).field("updateTitle").orElse("")).startsWith("<name> said <a & b>");
    }

    @Test
    void the_files_that_services_are_started_from_are_shown() throws Exception {
        assertThat(unpacked(bytes(SimulatedPc.of("healthy"), 100 << 20)).get("settings.reg"))
                .contains("\"ServiceDll\"=\"%SystemRoot%\\\\System32\\\\wuaueng.dll\"")
                .contains("\"NtpServer\"=");
    }

    @Test
    @Tag("slow")
    void of_a_large_log_the_newest_lines_are_kept() throws Exception {
        byte[] large =
                ("an old line of the log\r\n".repeat(1 << 20) + "the newest line\r\n").getBytes(StandardCharsets.UTF_8);
        Pc pc = planted(path -> path.endsWith("CBS.log") ? large : new byte[0]);
        String log = String.valueOf(unpacked(bytes(pc, 100 << 20)).get("logs/CBS.log"));
        assertThat(log).startsWith("an old line of the log\r\n").endsWith("the newest line\r\n");
        assertThat(log.length()).isBetween((20 << 20) - 100, 20 << 20);
    }

    @Test
    void the_zip_has_a_size_that_it_does_not_exceed() throws Exception {
        byte[] log = "a line\r\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Map<String, String> zip = unpacked(bytes(planted(log), 300_000));
        assertThat(zip.values().stream().mapToInt(String::length).sum()).isBetween(290_000, 300_000);
    }

    @Test
    void the_reason_of_a_failed_helper_is_copied_from_the_folder_in_use_and_from_that_of_earlier_versions()
            throws Exception {
        SimulatedPc pc = SimulatedPc.of("healthy");
        assertThat(unpacked(bytes(pc, 100 << 20)).keySet()).noneMatch(name -> name.contains("starter"));
        pc.keeper().change("test", "files", model -> {
            model.files.write(
                    "C:\\Windows\\Logs\\Patchlight\\starter.log", "code 20 old".getBytes(StandardCharsets.UTF_8), NOW);
            model.files.write(
                    "C:\\Windows\\Patchlight\\starter.log", "code 25 new".getBytes(StandardCharsets.UTF_8), NOW);
        });
        Map<String, String> zip = unpacked(bytes(pc, 100 << 20));
        assertThat(zip.get("patchlight/Patchlight-starter.log")).startsWith("code 25 new");
        assertThat(zip.get("patchlight/Logs-Patchlight-starter.log")).startsWith("code 20 old");
    }

    @Test
    void what_the_pc_refuses_is_noted() throws Exception {
        SimulatedPc pc = SimulatedPc.of("healthy");
        List<Entry> entries = new Collector(pc, message -> "words").write(new ByteArrayOutputStream(), own());
        assertThat(entries)
                .filteredOn(entry -> entry.name().equals("logs/WindowsUpdate.log"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.bytes()).isZero();
                    assertThat(String.valueOf(entry.noteOrNull())).contains("collect.note.missing");
                });
    }

    private static byte[] bytes(Pc pc, long room) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Collector(pc, message -> "words of " + TRACE, room).write(out, own());
        return out.toByteArray();
    }

    private static Collector.Own own() {
        return new Collector.Own("1", json(), json(), List.of(TRACE));
    }

    private static String json() {
        return "{\"a\": \"" + TRACE.replace("\\", "\\\\") + "\"}";
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Pc planted(byte[] log) throws PcException {
        return planted(path -> log);
    }

    /** A PC with these logs by path, whose registry has the owner's name, and whose texts all contain private names. */
    private static Pc planted(Function<String, byte[]> logs) throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        write(pc, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "RegisteredOwner", "Zebedäus Kowalczyk");
        write(pc, "SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "Hostname", "KOWAL-PC");
        write(pc, "SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "Domain", "haus.example");
        write(pc, "SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters", "NtpServer", TRACE);
        write(pc, "SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation", "TimeZoneKeyName", TRACE);
        EventLog events = (query, limit) -> List.of(new EventRecord(
                query.channel(),
                query.provider(),
                3,
                2,
                NOW,
                7,
                Map.of("updateTitle", TRACE, "notListed", TRACE, "1", "plain \"&<>")));
        TimeService time = new TimeService() {
            @Override
            public void resync(Duration limit) {}

            @Override
            public String report(Duration limit) {
                return TRACE;
            }

            @Override
            public void step(Duration by) {}
        };
        Map<String, Object> own = Map.of("files", new Logs(logs), "eventLog", events, "timeService", time);
        return (Pc) Proxy.newProxyInstance(
                Pc.class.getClassLoader(), new Class<?>[] {Pc.class}, (proxy, method, arguments) -> {
                    try {
                        Object answer = own.get(method.getName());
                        return answer == null ? method.invoke(pc, arguments) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static void write(Pc pc, String key, String name, String text) throws PcException {
        pc.registry().write(RegistryKey.machine(key), name, new RegistryValue.Text(text));
    }

    /** Every path is a file. */
    private record Logs(Function<String, byte[]> content) implements FileTree {
        @Override
        public Optional<FileFacts> find(String path) {
            return Optional.of(new FileFacts(false, content.apply(path).length, NOW));
        }

        @Override
        public List<String> list(String folder) {
            return List.of("Zeb K", "Public");
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(content.apply(path));
        }

        @Override
        public void rename(String path, String newName) throws PcException {
            throw new PcException(Reason.DENIED, "MoveFile", path, 5);
        }
    }
}
