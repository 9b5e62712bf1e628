package org.patchlight.diagnosis;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms.Need;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.Fix;
import org.patchlight.words.Words;

/** Writes {@code docs/fixes.md} from what the fixes declare. */
final class FixesPage {
    static final Path FILE = Path.of("docs", "fixes.md");
    static final String COMMAND = "mvn -o -q -Dtest=FixesPageTest -Dfixes.write=true test";

    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    private final List<String> lines = new ArrayList<>();

    String text() {
        lines.clear();
        add("# Fixes");
        add("");
        add(
                "All fixes, in the order in which a plan runs them: their purpose, what they change, how they are undone. A test generates this page from the");
        add("declarations of the fixes. To change it, edit those and run `" + COMMAND + "`.");
        add(
                "The command `patchlight fixes` shows the same, `patchlight fix ID --dry-run` the exact steps on this PC. [codes.md](codes.md) shows which result code leads to which fix.");
        add("");
        add(
                "*Unattended*: `fix --all` can run it; otherwise a person chooses it or is present. *At most*: how long the time limits of its steps allow; usually it takes a small part of that.");
        add("");
        String heavier = declarations()
                .filter(fix -> fix.terms().needs().contains(Need.RESTORE_POINT))
                .map(fix -> "`" + fix.id() + "`")
                .collect(Collectors.joining(", "));
        add("These begin with a restore point, one for a run, in at most 7 minutes more: " + heavier
                + ". Without it they don't begin, unless you choose so: `--no-restore-point`, or in the settings.");
        add("");
        add(
                "| fix | what it does | for | changes | undo | permanently removes | administrator | network | restart | unattended | at most |");
        add("|---|---|---|---|---|---|---|---|---|---|---|");
        declarations().forEach(this::row);
        return String.join("\n", lines) + "\n";
    }

    static Stream<FixDeclaration> declarations() {
        return FixCatalogue.all(TrustedTime.NONE).stream().map(Fix::declaration);
    }

    private void row(FixDeclaration fix) {
        List<String> cells = List.of(
                "`" + fix.id() + "`",
                words.say(fix.description()),
                fix.terms().resolves().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", ")),
                all(fix.changes()),
                "**" + fix.undo().id() + "**: " + words.say(fix.howToUndo()),
                fix.terms().removes().isEmpty() ? "nothing" : all(fix.terms().removes()),
                yes(fix.needsAdministrator()),
                yes(fix.terms().needsNetwork()),
                yes(fix.needsRestart()),
                yes(fix.runsUnattended()),
                words.length(fix.terms().timeLimit()));
        add("| " + cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ")) + " |");
    }

    private String all(List<Message> things) {
        return things.isEmpty() ? "nothing" : things.stream().map(words::say).collect(Collectors.joining("; "));
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private void add(String line) {
        lines.add(line);
    }
}
