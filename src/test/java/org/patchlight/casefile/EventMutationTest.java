package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.update.reading.EvidenceReaders;

/** What copying does to event records, none of which may change the verdict. */
class EventMutationTest {
    private static final Instant NOW = Instant.parse("2026-06-20T10:00:00Z");

    @TempDir
    Path folder;

    /** A form of copy: its beginning, and one record in it. */
    enum Form {
        XML {
            @Override
            String record(int id, String provider, String day, String message) {
                String code = message.contains("0x")
                        ? message.substring(message.indexOf("0x")).substring(0, 10)
                        : "";
                return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"
                        + provider + "'/><EventID>" + id + "</EventID><TimeCreated SystemTime='2026-06-" + day
                        + "T09:00:00Z'/><Channel>System</Channel></System><EventData>"
                        + (code.isEmpty() ? "" : "<Data Name='errorCode'>" + code + "</Data>")
                        + "<Data Name='updateTitle'>" + message.substring(message.lastIndexOf(": ") + 2)
                        + "</Data></EventData></Event>\n";
            }
        },
        VIEWER {
            @Override
            String record(int id, String provider, String day, String message) {
                return "Log Name:      System\nSource:        " + provider + "\nDate:          2026-06-" + day
                        + " 09:00:00\nEvent ID:      " + id
                        + "\nTask Category: Windows Update Agent\nLevel:         Error\nDescription:\n" + message
                        + "\n\n";
            }
        },
        TRANSLATED {
            @Override
            String record(int id, String provider, String day, String message) {
                return "Имя журнала:   System\nИсточник:      " + provider + "\nДата:          " + day
                        + ".06.2026 9:00:00\nКод события:   " + id
                        + "\nКатегория задачи:Агент Центра обновления Windows\nУровень:       Ошибка\nОписание:\n"
                        + message.replace("Windows failed to install the following update with error", "Сбой, код")
                        + "\n\n";
            }
        },
        LIST {
            @Override
            String record(int id, String provider, String day, String message) {
                return "\nTimeCreated  : 2026-06-" + day + " 09:00:00\nProviderName : " + provider + "\nId           : "
                        + id + "\nMessage      : " + message + "\n";
            }
        },
        ROWS {
            @Override
            String record(int id, String provider, String day, String message) {
                return "Error\t2026-06-" + day + " 09:00:00\t" + provider + "\t" + id + "\tWindows Update Agent\t"
                        + message + "\n";
            }
        };

        abstract String record(int id, String provider, String day, String message);

        /** A failure that a later success makes irrelevant, one that none does, and records that say nothing. */
        List<String> records() {
            String agent = "Microsoft-Windows-WindowsUpdateClient";
            String failed = "Installation Failure: Windows failed to install the following update with error ";
            String done = "Installation Successful: Windows successfully installed the following update: ";
            return List.of(
                    record(20, agent, "13", failed + "0x80070643: Sample A (KB5061001)"),
                    record(20, agent, "14", failed + "0x800F0922: Sample B (KB5061002)"),
                    record(19, agent, "15", done + "Sample A (KB5061001)"),
                    record(43, agent, "16", "Installation Started: Windows has started: Sample C (KB5061003)"),
                    record(20, "Sample-Program", "17", "Failed 0x80070005: Sample D (KB5061004)"));
        }
    }

    private String verdict(byte[] content) throws IOException {
        Files.write(folder.resolve("copy.txt"), content);
        CaseFile file = new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, NOW);
        String failures = file.failures().stream()
                .map(failure ->
                        failure.attempt().codeOrNull() + " " + failure.attempt().kbOrNull() + " " + failure.resolved())
                .sorted()
                .collect(Collectors.joining(", "));
        return file.report().status() + ": " + failures;
    }

    private String verdict(List<String> records) throws IOException {
        return verdict(String.join("", records).getBytes(StandardCharsets.UTF_8));
    }

    private static final String EXPECTED = "PROBLEM: 0x80070643 KB5061001 true, 0x800F0922 KB5061002 false";

    @ParameterizedTest
    @EnumSource(Form.class)
    void order_copies_and_line_ends_change_nothing(Form form) throws IOException {
        List<String> records = new ArrayList<>(form.records());
        assertThat(verdict(records)).isEqualTo(EXPECTED);
        records.addAll(form.records());
        Random random = new Random(11);
        for (int run = 0; run < 10; run++) {
            Collections.shuffle(records, random);
            assertThat(verdict(records)).as("run %s", run).isEqualTo(EXPECTED);
        }
        records.replaceAll(record -> record.replace("\n", "\r\n"));
        assertThat(verdict(records)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void encodings_change_nothing(Form form) throws IOException {
        String text = String.join("", form.records());
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("IBM866"))) {
            assertThat(verdict(text.getBytes(charset))).as(charset.name()).isEqualTo(EXPECTED);
        }
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.write(text.getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(marked.toByteArray())).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XML", "ROWS"})
    void quotation_signs_of_posts_change_nothing(Form form) throws IOException {
        String text = String.join("", form.records());
        for (String sign : List.of("> ", "    ", "| ", "\t")) {
            String quoted = "Hello,\n" + text.lines().map(line -> sign + line).collect(Collectors.joining("\n"));
            assertThat(verdict(quoted.getBytes(StandardCharsets.UTF_8)))
                    .as(sign)
                    .isEqualTo(EXPECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_torn_copy_of_a_record_changes_nothing_and_never_makes_it_healthy(Form form) throws IOException {
        List<String> records = form.records();
        String failure = records.get(1);
        int known = Math.max(failure.indexOf("20", failure.indexOf("WindowsUpdateClient")) + 2, 0);
        for (int length = 5; length < failure.length(); length += 9) {
            String torn = failure.substring(0, length) + "\n";
            if (length >= known) {
                assertThat(verdict(List.of(torn, records.get(2)))).as(torn).doesNotStartWith("HEALTHY");
            }
            List<String> all = new ArrayList<>(records);
            all.add(torn);
            assertThat(verdict(all)).as(torn).startsWith("PROBLEM").contains("0x800F0922 KB5061002 false");
        }
    }

    @Test
    void harmless_records_alone_raise_nothing() throws IOException {
        for (Form form : Form.values()) {
            assertThat(verdict(form.records().subList(3, 5))).as(form.name()).doesNotContain("PROBLEM", "ATTENTION");
        }
    }
}
