package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.ServicingNotes;
import org.patchlight.update.reading.servicing.StoreSummary.Examination;

/** Summaries of examinations in the form of each Windows, with names of our own; where it is from: sources.tsv. */
class StoreSummaryTest {
    static List<String[]> samples() throws IOException {
        return read("sources.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reads_the_summary_of_each_windows(String log, String examination) throws IOException {
        assertThat(examinations(read(log + ".log"))).containsExactly(examination);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-7-none, STORE_SOUND at 2026-04-01T10:00:00, SERVICING ok 0x00000000 at 2026-04-01T10:00:00",
        "windows-7-fixed, STORE_SOUND at 2026-04-01T10:00:00, SERVICING ok 0x00000000 at 2026-04-01T10:00:00",
        "windows-7-left, STORE_DAMAGED, SERVICING failed"
    })
    void the_readiness_tool_of_windows_7_says_how_the_store_is(String log, String state, String attempt)
            throws IOException {
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), read(log + ".log"));
        assertThat(notes.state()).containsExactly(state);
        assertThat(notes.attemptLines()).containsExactly(attempt);
    }

    @Test
    void a_report_without_time_stamps_is_read_in_full() throws IOException {
        Map<String, String> reports = Map.of(
                "2020-03-04 05:06\n\nChecking Packages\n\nSummary:\nSeconds executed: 9\n No errors detected\n",
                "STORE_SOUND at 2020-03-04T05:06",
                "(f)\tCBS MUM Corrupt\t0x800F0900\tservicing\\Packages\\A_B~31bf3856ad364e35~x86~~6.1.0.1.mum\t\tLine 1: \n",
                "STORE_DAMAGED A_B~31bf3856ad364e35~x86~~6.1.0.1",
                "2020-03-04 05:06\n(f) CSI Payload File Missing 0x00000000 some.dll x86_c_31bf3856ad364e35_6.1.0.1_none_0a\n",
                "STORE_DAMAGED some.dll at 2020-03-04T05:06",
                "Operation: Detect and Repair\nOperation result: 0x0\nLast Successful Step: Entire operation completes.\n"
                        + "Total Detected Corruption:\t2\n\tCSI Payload Corruption:\t2\nTotal Repaired Corruption:\t2\n",
                "STORE_SOUND");
        for (Map.Entry<String, String> report : reports.entrySet()) {
            ServicingNotes notes = ServicingNotes.of(
                    new CbsLogReader(),
                    "=================================\nChecking System Update Readiness.\nPackage Version 26.0\n"
                            + report.getKey());
            assertThat(notes.state()).hasSize(1).allMatch(state -> state.startsWith(report.getValue()));
            assertThat(notes.unreadable).isZero();
        }
    }

    @Test
    void a_summary_that_is_cut_says_nothing_good() throws IOException {
        String fixed = read("windows-7-fixed.log");
        String cut = fixed.substring(0, fixed.indexOf(" Fixed"));
        assertThat(examinations(cut)).containsExactly("repair none 0 of 10");
        assertThat(examinations(cut.substring(0, cut.indexOf(" Found")))).isEmpty();
    }

    @Test
    void the_words_alone_are_no_summary() {
        assertThat(examinations("Found 3 errors\nFixed 3 errors\nNo errors detected\n"))
                .isEmpty();
    }

    private static List<String> examinations(String log) {
        StoreSummary summary = new StoreSummary();
        List<String> found = new ArrayList<>();
        log.lines().forEach(line -> add(summary.take(line), found));
        add(summary.end(), found);
        return found;
    }

    private static void add(@Nullable Examination examination, List<String> found) {
        if (examination != null) {
            Hresult result = examination.resultOrNull();
            found.add((examination.detectOnly() ? "check " : "repair ")
                    + (result == null
                            ? "none"
                            : "0x" + Integer.toHexString(result.value()).toUpperCase(Locale.ROOT))
                    + " " + examination.repaired() + " of " + examination.detected());
        }
    }

    private static String read(String name) throws IOException {
        try (InputStream file = StoreSummaryTest.class.getResourceAsStream("store/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
