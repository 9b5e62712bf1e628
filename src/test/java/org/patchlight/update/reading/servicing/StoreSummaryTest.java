package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        "windows-7-none, STORE_SOUND, SERVICING ok 0x00000000",
        "windows-7-fixed, STORE_SOUND, SERVICING ok 0x00000000",
        "windows-7-left, STORE_DAMAGED, SERVICING failed"
    })
    void the_readiness_tool_of_windows_7_says_how_the_store_is(String log, String state, String attempt)
            throws IOException {
        ServicingNotes notes = ServicingNotes.of(new CbsLogReader(), read(log + ".log"));
        assertThat(notes.state()).containsExactly(state);
        assertThat(notes.attemptLines()).containsExactly(attempt);
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
