package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

/** The same records give the same findings, whether this PC has them or copies of its files do. */
class TwoDoorsTest {
    private static final Instant NOW = PaperPc.NOW;
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555CCCC}";
    private static final String OTHER_ID = "{5F2B0000-1111-4222-8333-44445555DDDD}";
    private static final String THIRD_ID = "{5F2B0000-1111-4222-8333-44445555EEEE}";
    private static final String FOURTH_ID = "{5F2B0000-1111-4222-8333-44445555FFFF}";

    @TempDir
    Path folder;

    private PaperPc pc = new PaperPc(PaperPc.ELEVEN);
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder registry = new StringBuilder("Windows Registry Editor Version 5.00\r\n");

    @ParameterizedTest
    @CsvSource({"80240016, true", "8024000E, false", "80070005, true"})
    void an_agent_that_could_not_update_itself_works_again_if_a_later_search_does(String code, boolean searchedLater)
            throws IOException {
        EventRecord failed = AgentRecords.selfUpdateFailed(ago(5), code);
        EventRecord searched = AgentRecords.searched(ago(searchedLater ? 4 : 6));
        List<String> answer = events(searchedLater ? List.of(searched, failed) : List.of(failed, searched));
        assertThat(answer).hasSize(searchedLater ? 0 : 1);
        assertThat(String.join("", answer)).doesNotContain("search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mise \u00E0 niveau vers Windows 10 Famille",
                "Upgrade auf Windows 10 Pro, Version 1607",
                "Aggiornamento a Windows 10 Home",
                "\u30A2\u30C3\u30D7\u30B0\u30EC\u30FC\u30C9 Windows 10 Pro"
            })
    void an_upgrade_of_windows_seven_is_known_in_every_language(String title) throws IOException {
        pc = new PaperPc(PaperPc.SEVEN);
        lines.add(LogLines.installFailed(ago(3), ID, "80070002", title));
        assertThat(both()).singleElement().asString().startsWith("upgrade-blocked PROBLEM [allow-os-upgrade,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feature update to Windows 11, version 24H2",
                "Funktionsupdate f\u00FCr Windows 10, Version 22H2",
                "Windows 11, version 25H2"
            })
    void a_feature_update_is_an_upgrade_in_every_language(String title) throws IOException {
        lines.add(LogLines.installFailed(ago(3), ID, "80070003", title));
        lines.add(LogLines.searched(ago(2)));
        assertThat(both()).singleElement().asString().startsWith("upgrade-failed PROBLEM ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired | ATTENTION
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending | ATTENTION
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootInProgress | INFO
            SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\PackagesPending | INFO
            """)
    void each_mark_of_a_restart_counts(String key, String severity) throws IOException {
        pc.key("HKLM\\" + key);
        registry.append("\r\n[HKEY_LOCAL_MACHINE\\").append(key).append("]\r\n");
        assertThat(both())
                .singleElement()
                .asString()
                .startsWith("restart-pending " + severity + " [restart-pc]")
                .contains(key);
    }

    @Test
    void a_volatile_value_of_an_update_is_a_mark_too() throws IOException {
        pc.value("HKLM\\SOFTWARE\\Microsoft\\Updates", "UpdateExeVolatile", new RegistryValue.Number(3));
        registry.append("\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Updates]\r\n");
        registry.append("\"UpdateExeVolatile\"=dword:00000003\r\n");
        assertThat(both()).singleElement().asString().contains("restart-pending INFO", "UpdateExeVolatile");
    }

    @ParameterizedTest
    @CsvSource({"wlidsvc, INFO", "wuauserv, PROBLEM", "CryptSvc, PROBLEM", "UsoSvc, PROBLEM"})
    void a_disabled_service_has_the_same_fix(String service, String severity) throws IOException {
        pc.service(service, StartType.DISABLED, ServiceState.STOPPED);
        registry.append("\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\" + service + "]\r\n");
        registry.append("\"Start\"=dword:00000004\r\n");
        assertThat(both()).singleElement().asString().contains(severity + " [restore-update-services]", service);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0",
        "3, 0, 0",
        "3, 0x80070005, 0",
        "3, 0x80240017, 0",
        "4, 0x80070005, 1",
        "4, 0, 1",
        "4, 0x8024000B, 0",
        "5, 0x80070005, 0",
        "1, 0x80070005, 0"
    })
    void an_entry_of_the_agent_ends_as_its_numbers_say(int result, String code, int failures) throws IOException {
        int hresult = (int) Long.decode(code).longValue();
        AgentEntry entry = AgentAnswers.installed(
                ago(3), result, hresult, 0, "5f2b0000-1111-4222-8333-44445555cccc", "2026-05 Update (KB5099994)");
        pc.agent(AgentAnswers.memory(entry));
        write(
                "history.txt",
                "Title      : 2026-05 Update (KB5099994)\r\nDate       : 2026-05-20 09:00:00Z\r\n"
                        + "Operation  : 1\r\nResultCode : " + result + "\r\nHResult    : " + hresult + "\r\n");
        assertThat(both()).hasSize(failures);
    }

    @Test
    void several_failures_give_the_same_findings_fixes_and_words() throws IOException {
        lines.add(LogLines.installFailed(ago(30), ID, "80073712", "2026-05 Update (KB5099993)"));
        lines.add(LogLines.installFailed(ago(20), OTHER_ID, "80070002", "2026-04 Update (KB5099992)"));
        lines.add(LogLines.installFailed(ago(10), OTHER_ID, "80070643", "2026-04 Update (KB5099992)"));
        lines.add(LogLines.searchFailed(ago(4), "80072EE7"));
        lines.add(LogLines.installFailed(ago(3), THIRD_ID, "800F0247", "Example - Display - 10.2.3.4"));
        lines.add(LogLines.downloadFailed(ago(2), THIRD_ID, "80D05001"));
        lines.add(LogLines.installFailed(ago(1), FOURTH_ID, "80073D02", "9NBLGGH4EXAM-Example.App"));
        assertThat(both()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "UX\\Settings, PauseUpdatesStartTime, PauseUpdatesExpiryTime, All updates are paused from",
        "UpdatePolicy\\Settings, PausedQualityDate, PauseQualityUpdatesEndTime, Monthly updates are paused from"
    })
    void a_pause_has_the_same_age(String below, String start, String end, String says) throws IOException {
        value("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings", end, "2026-06-20T10:00:00Z");
        value("SOFTWARE\\Microsoft\\WindowsUpdate\\" + below, start, "2026-03-20T10:00:00Z");
        pc.value(
                "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings",
                "PausedQualityStatus",
                new RegistryValue.Number(1));
        registry.append("\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings]\r\n");
        registry.append("\"PausedQualityStatus\"=dword:00000001\r\n");
        assertThat(both()).singleElement().asString().contains("updates-paused INFO []", says, "lasts 92 days");
    }

    private void value(String key, String name, String text) {
        pc.value("HKLM\\" + key, name, new RegistryValue.Text(text));
        registry.append("\r\n[HKEY_LOCAL_MACHINE\\" + key + "]\r\n\"" + name + "\"=\"" + text + "\"\r\n");
    }

    /** Asks both doors about the log and the registry; their answers must be equal. */
    private List<String> both() throws IOException {
        pc.log(lines.toArray(String[]::new));
        if (!lines.isEmpty()) {
            write("ReportingEvents.log", String.join("\r\n", lines));
        }
        write("a.reg", registry.toString());
        return compared();
    }

    private List<String> events(List<EventRecord> newestFirst) throws IOException {
        pc.events(newestFirst.toArray(EventRecord[]::new));
        StringBuilder xml = new StringBuilder();
        newestFirst.forEach(event -> xml.append(TwoDoors.xml(event)));
        write("events.xml", xml.toString());
        return compared();
    }

    private List<String> compared() {
        return TwoDoors.compared(pc, folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Instant ago(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
