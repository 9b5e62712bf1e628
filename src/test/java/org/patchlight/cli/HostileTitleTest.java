package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** Titles of updates that were made to do harm, from the file to the output. */
class HostileTitleTest {
    private static final String EVENT =
            "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                    + "<Provider Name=\"Microsoft-Windows-WindowsUpdateClient\"/><EventID>20</EventID><Level>2</Level>"
                    + "<TimeCreated SystemTime=\"2024-05-02T16:36:25.000Z\"/><EventRecordID>1</EventRecordID>"
                    + "<Channel>System</Channel></System><EventData><Data Name=\"updateTitle\">%s</Data>"
                    + "<Data Name=\"updateGuid\">{11111111-1111-1111-1111-111111111111}</Data>"
                    + "<Data Name=\"errorCode\">0x80070002</Data></EventData></Event>";

    @TempDir
    Path folder;

    private CommandRun analyze(String title, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("events.xml"), EVENT.formatted(title));
        return CommandRun.of(
                folder.resolve("home"),
                Stream.concat(Stream.of("analyze", file.toString()), List.of(options).stream())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a&#10;Status: healthy",
                "a\nStatus: healthy",
                "a&#13;Status: healthy",
                "a\u2028Status: healthy",
                "a\u0085Status: healthy",
                "a\u202Eyhtlaeh",
                "a\u200Fb",
                "a\u061Cb",
                "a\uDB40\uDC41b",
                "a\u009B31mb",
            })
    void no_title_forges_a_line_or_turns_the_text(String title) throws IOException {
        CommandRun text = analyze(title);
        assertThat(text.out().lines()).noneMatch(line -> line.strip().startsWith("Status: healthy"));
        assertThat(text.out().replace("\n", "").codePoints().noneMatch(HostileTitleTest::isHarmful))
                .isTrue();
        CommandRun json = analyze(title, "--json");
        assertThat(json.out().chars()).allMatch(c -> c == '\n' || c == '\r' || (c >= ' ' && c < 127));
    }

    private static boolean isHarmful(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || Character.getType(point) == Character.FORMAT;
    }

    /** Such a title of 3.6 KB kept a check busy for minutes. */
    @Test
    @Timeout(60)
    void a_title_of_many_parts_is_judged_at_once() throws IOException {
        assertThat(analyze("a" + " - 1".repeat(2500)).exitCode()).isEqualTo(1);
    }
}
