package org.patchlight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchlight.health.FindingId;

/** docs/troubleshooting.md has an entry for each finding, whose heading is the anchor that alerts lead to. */
class TroubleshootingPageTest {
    private static final Pattern FOUND =
            Pattern.compile("`([a-z]+(?:-[a-z]+)+)` \\((?:problem|attention|info|unknown)\\)");

    private static final Pattern LINK = Pattern.compile("troubleshooting\\.md#([a-z-]++)");
    private static final PathMatcher LINKING = FileSystems.getDefault().getPathMatcher("glob:**.{md,yml,json,xml,cfg}");

    @Test
    void the_page_matches_the_words_and_tables_of_the_program() throws IOException {
        String made = new TroubleshootingPage().text();
        if (Boolean.getBoolean("troubleshooting.write")) {
            Files.writeString(TroubleshootingPage.FILE, made, StandardCharsets.UTF_8);
        }
        assertThat(kept().lines().toList())
                .as("docs/troubleshooting.md is out of date; write it again with: %s", TroubleshootingPage.COMMAND)
                .isEqualTo(made.lines().toList());
    }

    @Test
    void each_finding_that_the_code_the_fixes_or_the_scenarios_name_has_one_anchor() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Field constant : FindingId.class.getFields()) {
            named.add((String) constant.get(null));
        }
        FixesPage.declarations().forEach(fix -> named.addAll(fix.terms().resolves()));
        FOUND.matcher(Files.readString(Path.of("docs", "cli.md"))).results().forEach(id -> named.add(id.group(1)));
        assertThat(named).hasSizeGreaterThan(40);
        List<String> anchors = kept().lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();
        assertThat(anchors).containsAll(named).doesNotHaveDuplicates();
    }

    @Test
    void each_entry_has_a_title_a_meaning_and_all_three_steps() throws IOException {
        List<String> entries = new ArrayList<>(List.of(kept().split("\n### ", -1)));
        entries.remove(0);
        assertThat(entries).hasSize(FindingIds.all().size()).allSatisfy(entry -> {
            List<String> lines = entry.strip().lines().toList();
            assertThat(lines).as(entry).hasSize(8);
            assertThat(lines.get(1)).matches("\\*\\*.*\\w{3}.*\\*\\*");
            assertThat(lines.get(3)).matches(".*\\w{3}.*\\.").doesNotStartWith("…");
            assertThat(lines.get(5)).matches("- \\*\\*Patchlight\\*\\*: .*\\.");
            assertThat(lines.get(6))
                    .as("the step by hand of %s, from %s", lines.get(0), ManualStep.FILE)
                    .matches("- \\*\\*By hand\\*\\*: .+\\.");
            assertThat(lines.get(7)).matches("- \\*\\*Ask for help\\*\\*: .+\\.");
        });
    }

    @Test
    void each_link_to_a_finding_leads_to_its_heading() throws IOException {
        Set<String> linked = new TreeSet<>();
        for (Path folder : List.of(Path.of("docs"), Path.of("packaging", "fleet"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(LINKING::matches).toList()) {
                    LINK.matcher(Files.readString(file)).results().forEach(link -> linked.add(link.group(1)));
                }
            }
        }
        assertThat(linked).hasSizeGreaterThan(10);
        linked.remove("findings");
        assertThat(FindingIds.all()).containsAll(linked);
    }

    @Test
    void a_step_by_hand_belongs_to_a_finding() {
        assertThat(FindingIds.all()).containsAll(ManualStep.ids());
    }

    private static String kept() throws IOException {
        return Files.readString(TroubleshootingPage.FILE, StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }
}
