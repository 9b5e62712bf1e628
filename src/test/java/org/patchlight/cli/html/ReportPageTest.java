package org.patchlight.cli.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.privacy.Canaries;

/** The page of {@code analyze --html}: what it shows, what it hides, and that no text in it becomes markup. */
class ReportPageTest {
    private static final String EVENT =
            "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                    + "<Provider Name=\"Microsoft-Windows-WindowsUpdateClient\"/><EventID>%d</EventID><Level>2</Level>"
                    + "<TimeCreated SystemTime=\"2026-05-02T16:%02d:%02d.000Z\"/><EventRecordID>%d</EventRecordID>"
                    + "<Channel>System</Channel></System><EventData><Data Name=\"updateTitle\"><![CDATA[%s]]></Data>"
                    + "<Data Name=\"updateGuid\">{%08d-1111-1111-1111-111111111111}</Data>"
                    + "<Data Name=\"errorCode\">0x80070643</Data></EventData></Event>\n";
    private static final Pattern FROM_ELSEWHERE =
            Pattern.compile("(?i)<script|<img|<link|src=|href=|url\\(|@import|http://|https://|\\son\\w+=");

    @TempDir
    Path folder;

    private Path evidence(String... titles) throws IOException {
        StringBuilder events = new StringBuilder("<Events>");
        for (int i = 0; i < titles.length; i++) {
            events.append(EVENT.formatted(20, i / 60, i % 60, i, titles[i], i));
        }
        return Files.writeString(folder.resolve("System.xml"), events.append("</Events>"));
    }

    private String page(Path evidence, String... more) throws IOException {
        Path file = folder.resolve("report.html");
        List<String> words = new ArrayList<>(List.of("analyze", evidence.toString(), "--html", file.toString()));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(folder.resolve("home"), words.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        return Files.readString(file);
    }

    @Test
    void a_cause_is_shown_once_and_a_symbol_breaks_between_its_words() throws IOException {
        String page = page(Files.writeString(
                folder.resolve("System.xml"),
                "<Events>"
                        + EVENT.formatted(20, 1, 0, 1, "Sample (KB5099201)", 1).replace("80070643", "80070002")
                        + "</Events>"));
        List<String> causes = new ArrayList<>(Pattern.compile("<td><p>.*?</td>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(cell -> cell.group())
                .flatMap(String::lines)
                .toList());
        assertThat(causes).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(page).contains("<td class=\"code\">0x80070002 ERROR_<wbr>FILE_<wbr>NOT_<wbr>FOUND</td>");
    }

    @Test
    void the_page_shows_verdict_timeline_code_step_and_file() throws IOException {
        Path logs = folder.resolve("System.xml");
        Files.writeString(
                logs,
                "<Events>" + EVENT.formatted(20, 1, 0, 1, "2026-05 Cumulative Update for Windows 11 (KB5099201)", 1)
                        + EVENT.formatted(19, 2, 0, 2, "2026-05 Cumulative Update for Windows 11 (KB5099202)", 2)
                        + "</Events>");
        assertThat(page(logs))
                .contains("KB5099201", "KB5099202", "0x80070643 ERROR_INSTALL_FAILURE", "System.xml")
                .contains(
                        "patchlight fix retry-update", "2026-05-02 16:01:00 Z", "prefers-color-scheme", "@media print")
                .contains("<title>Patchlight report: ", "Failed", "Worked");
    }

    @Test
    void no_title_becomes_markup_and_nothing_is_fetched() throws IOException {
        String[] hostile = {
            "<script>alert(1)</script> Windows",
            "</td></table><img src=x onerror=alert(1)> Windows",
            "\" onmouseover=\"alert(1) Windows",
            "' style='background:url(http://127.0.0.1/x) Windows",
            "<!-- Windows",
            "&lt;b&gt; Windows",
            "</title></svg><script>1</script> Windows",
        };
        for (String names : new String[] {"--names", "--quiet"}) {
            String page = page(evidence(hostile), names);
            String shown = page.replaceAll("(?si)<style>.*</style>|<[a-z/!][^<>]*>", "");
            assertThat(shown).doesNotContain("<", ">");
            String tags = String.join(
                    "\n",
                    Pattern.compile("<[a-z/!][^<>]*>")
                            .matcher(page)
                            .results()
                            .map(tag -> tag.group())
                            .toList());
            assertThat(FROM_ELSEWHERE.matcher(tags).find()).as(tags).isFalse();
            assertThat(page).contains("default-src 'none'").doesNotContain("<script");
        }
    }

    @Test
    void names_and_secrets_are_hidden_unless_they_are_asked_for() throws IOException {
        String[] titles = Canaries.all().stream()
                .map(Canaries.Canary::text)
                .filter(text -> !text.contains("]]>"))
                .toArray(String[]::new);
        assertThat(titles).hasSizeGreaterThan(200);
        Path evidence = evidence(titles);
        assertThat(Canaries.in(page(evidence))).isEmpty();
        assertThat(Canaries.in(page(evidence, "--names"))).hasSizeGreaterThan(100);
    }

    @Test
    void the_timeline_shows_when_the_clock_was_set() throws IOException {
        String set = "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System>"
                + "<Provider Name=\"Microsoft-Windows-Kernel-General\"/><EventID>1</EventID><Level>4</Level>"
                + "<TimeCreated SystemTime=\"2026-05-02T15:00:%02d.000Z\"/><EventRecordID>%d</EventRecordID>"
                + "<Channel>System</Channel></System><EventData><Data Name=\"NewTime\">2026-05-02T15:00:00.0Z</Data>"
                + "<Data Name=\"OldTime\">%s</Data><Data Name=\"Reason\">1</Data></EventData></Event>\n";
        Path logs = Files.writeString(
                folder.resolve("System.xml"),
                "<Events>" + EVENT.formatted(20, 1, 0, 1, "Update for Windows (KB5099206)", 1)
                        + set.formatted(1, 7, "2026-05-02T13:00:00.0Z")
                        + set.formatted(2, 8, "2026-05-02T15:00:00.2Z") + "</Events>");
        assertThat(page(logs))
                .containsOnlyOnce("<td>The clock was set forward by 2 h 0 min</td>")
                .doesNotContain("set back");
    }

    @Test
    void our_own_words_are_never_hidden() throws IOException {
        Path logs = Files.writeString(
                folder.resolve("System.xml"),
                "<Events>"
                        + EVENT.formatted(20, 1, 0, 1, "Update for Windows (KB5099205)", 1)
                                .replace("0x80070643", "0x800F0247")
                        + "</Events>");
        assertThat(page(logs))
                .contains("0x800F0247", "driver store")
                .doesNotContain("&lt;text&gt; to the driver store");
    }

    @Test
    void an_earlier_report_is_replaced_and_no_other_file() throws IOException {
        Path evidence = evidence("Update for Windows (KB5099203)");
        page(evidence);
        assertThat(page(evidence)).contains("KB5099203");
        Path letter = Files.writeString(folder.resolve("letter.html"), "<!DOCTYPE html><p>mine");
        CommandRun refused =
                CommandRun.of(folder.resolve("home"), "analyze", evidence.toString(), "--html", letter.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(letter).hasContent("<!DOCTYPE html><p>mine");
        CommandRun nowhere = CommandRun.of(
                folder.resolve("home"),
                "analyze",
                evidence.toString(),
                "--html",
                folder.resolve("no/where.html").toString());
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).contains("no folder");
    }

    @Test
    void words_that_do_not_fit_together_are_refused() throws IOException {
        String evidence = evidence("Update for Windows (KB5099204)").toString();
        Path home = folder.resolve("home");
        assertThat(CommandRun.of(home, "analyze", evidence, "--names").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of(home, "analyze", evidence, "--compare").exitCode())
                .isEqualTo(2);
        assertThat(CommandRun.of(home, "analyze", evidence, evidence, "--compare", "--html", "x.html")
                        .exitCode())
                .isEqualTo(2);
    }
}
