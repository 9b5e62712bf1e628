package org.patchlight.update.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.LogLines;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;

class ReportingEventsTest {
    private static final Instant TIME = Instant.parse("2026-05-04T07:08:09.123Z");
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";

    @Test
    void a_failed_installation_is_read_with_all_its_parts() {
        ReportedEvent event = read(LogLines.installFailed(TIME, ID, "80070002", "2026-05 Update for x64 (KB5058411)"));
        assertThat(event.time()).isEqualTo(TIME);
        assertThat(event.number()).isEqualTo(182);
        assertThat(event.operation()).isEqualTo(Operation.INSTALL);
        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(event.code()).isEqualTo(Hresult.FILE_NOT_FOUND);
        assertThat(event.updateIdOrNull()).isEqualTo("5F2B0000-1111-4222-8333-44445555AAAA");
        assertThat(event.titleOrNull()).isEqualTo("2026-05 Update for x64 (KB5058411)");
        assertThat(event.kbOrNull()).isEqualTo("KB5058411");
    }

    @Test
    void the_older_form_with_a_bare_number_and_twelve_fields_is_read_too() {
        ReportedEvent event = read(
                "{A}\t2012-03-14 10:11:12:345+0100\t1\t182\t101\t" + ID
                        + "\t101\t80070003\tAutomaticUpdates\tFailure\tContent Install\t"
                        + "Installation Failure: Windows failed to install the following update with error 0x80070003: Update (KB2533552)");
        assertThat(event.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(event.code()).isEqualTo(Hresult.PATH_NOT_FOUND);
        assertThat(event.time()).isEqualTo(Instant.parse("2012-03-14T09:11:12.345Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80070002", "0x80070002", "0X80070002"})
    void the_code_may_be_written_in_any_way(String code) {
        assertThat(read(line("182", code, "Failure")).code()).isEqualTo(Hresult.FILE_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "147 [AGENT_DETECTION_FINISHED], 0, Success, SUCCEEDED",
        "147, 240010, Success, SUCCEEDED",
        "148, 8024402c, Failure, FAILED",
        "161, 80d05001, Failure, FAILED",
        "162, 0, Success, SUCCEEDED",
        "163, 8024000b, Success, NOTHING",
        "163, 8024000b, Failure, NOTHING",
        "167, 0, Success, NOTHING",
        "181, 0, Success, NOTHING",
        "182, 8024000b, Failure, NOTHING",
        "182, 242014, Failure, NOTHING",
        "182, 80070002, Fehler, FAILED",
        "183, 240005, Success, SUCCEEDED",
        "184, 0, Success, SUCCEEDED",
        "999, 80070002, Failure, FAILED",
        "999, 80070002, Success, NOTHING",
        "999, 0, Success, NOTHING",
    })
    void the_outcome_follows_number_code_and_status(String event, String code, String status, Outcome outcome) {
        assertThat(read(line(event, code, status)).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_search_names_no_update() {
        ReportedEvent event = read(LogLines.searchFailed(TIME, "8024402c"));
        assertThat(event.operation()).isEqualTo(Operation.SEARCH);
        assertThat(event.updateIdOrNull()).isNull();
        assertThat(event.titleOrNull()).isNull();
    }

    @Test
    void an_id_of_zeros_is_none() {
        assertThat(read(LogLines.installed(TIME, LogLines.ZERO_ID, "Update")).updateIdOrNull())
                .isNull();
    }

    @Test
    void a_download_without_a_title_has_none() {
        assertThat(read(LogLines.downloadFailed(TIME, ID, "80d05001")).titleOrNull())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Installation Failure: Windows failed to install the following update with error 0x80070643: Tool: the second part|"
                        + "Tool: the second part",
                "Installation Failure: Windows failed to install the following update with error 0x80070643: Update (KB5000001).|"
                        + "Update (KB5000001)",
                "Installationsfehler: Die Installation des folgenden Updates ist mit Fehler 0x80070643 fehlgeschlagen: Update (KB5000001)|"
                        + "Update (KB5000001)",
                "Échec de l’installation : Windows n’a pas pu installer la mise à jour avec l’erreur 0x80070643 : Mise à jour|Mise à jour",
                "安装失败：Windows 无法安装以下更新，错误 0x80070643：更新|更新",
                "Installation Successful: Windows successfully installed the following update: 9WZDNCRFJBMP-STORE|9WZDNCRFJBMP-STORE",
                "Installation erfolgreich: Das folgende Update wurde installiert: Update: ein Teil|Update: ein Teil",
            })
    void the_title_is_found_in_messages_of_any_language(String message, String title) {
        String line = LogLines.line(TIME, "182", ID, "80070643", "Failure", "Content Install", message);
        assertThat(read(line).titleOrNull()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-04 09:08:09:123",
                "1601-01-01 00:00:00:000+0000",
                "9999-12-31 23:59:59:999+0000",
                "2026-13-04 09:08:09:123+0200",
                "2026-05-04 09:08:09:123+9900",
                "04.05.2026 09:08"
            })
    void a_time_that_is_none_makes_the_line_unreadable(String time) {
        String line = LogLines.installed(TIME, ID, "Update").replace("2026-05-04 09:08:09:123+0200", time);
        assertThat(ReportingEvents.parse(line)).isEmpty();
    }

    @Test
    void a_line_torn_anywhere_never_throws_and_never_changes_its_code() {
        String line = LogLines.installFailed(TIME, ID, "80070002", "Update (KB5058411)");
        for (int length = 0; length <= line.length(); length++) {
            ReportingEvents.parse(line.substring(0, length))
                    .ifPresent(event -> assertThat(event.code()).isEqualTo(Hresult.FILE_NOT_FOUND));
        }
    }

    @Test
    void flipped_bits_never_throw() {
        String line = LogLines.installFailed(TIME, ID, "80070002", "Update (KB5058411)");
        Random random = new Random(11);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            char[] damaged = line.toCharArray();
            damaged[random.nextInt(damaged.length)] ^= (char) (1 << random.nextInt(16));
            read += ReportingEvents.parse(new String(damaged)).isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(1, 19_999);
    }

    private static String line(String event, String code, String status) {
        return LogLines.line(TIME, event, ID, code, status, "Content Install", "message");
    }

    private static ReportedEvent read(String line) {
        return ReportingEvents.parse(line).orElseThrow();
    }
}
