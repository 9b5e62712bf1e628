package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.privacy.Canaries;
import org.patchlight.privacy.Canaries.Canary;

/** A PC that is full of secrets: none of them is in what Patchlight writes for other people. */
final class CollectCanaryTest {
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    private static final List<Canary> ALL = Canaries.all();

    @TempDir
    Path folder;

    private Path pc;

    @BeforeEach
    void plant() throws IOException, PcException {
        pc = folder.resolve("pc.json");
        try (SimulatedPc full = SimulatedPc.open(pc, "update-files-missing")) {
            Instant now = full.clock().now();
            full.keeper().change("test", "canaries", model -> plant(model, now));
        }
        run("check", "--pc", pc.toString());
    }

    @Test
    void no_secret_is_in_any_file_of_the_zip() throws IOException {
        Path zip = folder.resolve("evidence.zip");
        CommandRun collect = run("collect", zip.toString(), "--pc", pc.toString());
        assertThat(collect.exitCode()).as(collect.err()).isZero();
        Map<String, String> outlets = unpacked(zip);
        assertThat(outlets)
                .containsKeys("patchlight/check.json", "patchlight/selftest.json", "patchlight/record.csv")
                .containsKeys("settings.reg", "events/update-agent.xml", "logs/CBS.log", "logs/upgrade/setupact.log");
        // A later output for other people is added here.
        outlets.put(
                "what analyze says of the zip",
                run("analyze", zip.toString(), "--json").out());
        Path page = folder.resolve("report.html");
        run("analyze", zip.toString(), "--html", page.toString());
        outlets.put("the page of analyze", Files.readString(page));
        outlets.forEach((name, text) -> assertThat(Canaries.in(text)).as(name).isEmpty());
    }

    @Test
    void the_secrets_are_where_collect_reads() {
        String checked = run("check", "--json", "--pc", pc.toString()).out();
        assertThat(Canaries.in(checked)).hasSizeGreaterThan(30);
    }

    private static void plant(Model model, Instant now) {
        String update = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
        model.registry.put(RegistryKey.machine(update), "WUServer", ALL.get(0).text());
        model.registry.put(
                RegistryKey.machine(update), "WUStatusServer", ALL.get(2).text());
        model.registry.put(
                RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters"),
                "NtpServer",
                "ntp-canary207,0x9 time.canary208.example,0x8 canarydc210,0x9");
        long number = 90_000;
        for (Canary canary : ALL) {
            String text = canary.text();
            number++;
            model.events.add(event("System", AGENT, 20, now, number, text));
            model.events.add(event(AGENT + "/Operational", AGENT, 31, now, number, text));
            model.events.add(event("Setup", "Microsoft-Windows-Servicing", 3, now, number, text));
            model.events.add(event("System", "Microsoft-Windows-Time-Service", 134, now, number, text));
            model.devices.add(new DeviceFacts(text, text, "Printer", 28));
        }
        Map<String, String> logs = new LinkedHashMap<>();
        logs.put(
                "SoftwareDistribution\\ReportingEvents.log",
                "{2C3C39FA-FC0F-4F44-9049-D2AA53B27FFB}\t2026-05-12 19:46:19:636+0900"
                        + "\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{BFC8A103-FD5F-4458-9935-231D9F79E2C1}\t203\t80242015"
                        + "\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: %s");
        logs.put("Logs\\CBS\\CBS.log", "2026-05-12 19:46:19, Info                  CBS    %s");
        logs.put("Logs\\DISM\\dism.log", "2026-05-12 19:46:19, Info                  DISM   DISM.EXE: %s");
        logs.put("Panther\\setupact.log", "%s");
        logs.put("WindowsUpdate.log", "2026-05-12\t19:46:19:636\t1234\t1a2c\tAgent\t  * Title = %s");
        logs.forEach((name, line) -> model.files.write("C:\\Windows\\" + name, lines(line), now));
        model.files.write(
                "C:\\$WINDOWS.~BT\\Sources\\Panther\\setupact.log", lines("2026-05-12 19:46:19, Info SP %s"), now);
    }

    private static EventRecord event(String channel, String provider, int id, Instant now, long number, String text) {
        Map<String, String> fields = Map.of(
                "errorCode",
                "0x80070643",
                "updateTitle",
                text,
                "ErrorCode",
                "0x80070643",
                "Client",
                text,
                "PackageIdentifier",
                text,
                "ManualPeer",
                text,
                "UserName",
                text,
                "1",
                text);
        return new EventRecord(channel, provider, id, 2, now.minus(Duration.ofMinutes(5)), number, fields);
    }

    private static byte[] lines(String line) {
        return ALL.stream()
                .map(canary -> line.replace("%s", canary.text()))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> unpacked(Path zip) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private CommandRun run(String... words) {
        return CommandRun.of(folder.resolve("home"), words);
    }
}
