package org.patchlight.diagnosis;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.NextMove;
import org.patchlight.health.Owner;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.words.Words;

/** Writes {@code docs/troubleshooting.md} from the words of the findings, the fixes for them and the table of owners. */
final class TroubleshootingPage {
    static final Path FILE = Path.of("docs", "troubleshooting.md");
    static final String COMMAND = "mvn -o -q -Dtest=TroubleshootingPageTest -Dtroubleshooting.write=true test";
    private static final String FILLED_IN = "…";

    /** Titles and meanings that consist of an argument, each with a typical one. Any other argument becomes "…". */
    private static final Map<String, List<Object>> ARGUMENTS = Map.of(
            FindingId.CLOCK_UNKNOWN,
            List.of(Message.of("clock.unknown.no-answer")),
            "evidence-unknown",
            List.of(Message.of("diagnosis.unknown.title.updates"), Message.of("diagnosis.unknown.meaning.updates")),
            FindingId.REPAIR_UNFINISHED,
            List.of(Message.of("unfinished.repair", FILLED_IN), Message.of("unfinished.meaning")),
            FindingId.UPDATE_FAILED,
            failure("update.title.install"),
            FindingId.UPGRADE_BLOCKED,
            List.of("The upgrade", FILLED_IN, FILLED_IN),
            FindingId.UPGRADE_FAILED,
            failure("update.title.upgrade"));

    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    private final List<String> lines = new ArrayList<>();

    String text() {
        lines.clear();
        head();
        add("## Findings");
        add("| id | title |");
        add("|---|---|");
        FindingIds.all().forEach(id -> add("| [`" + id + "`](#" + id + ") | " + title(id) + " |"));
        FindingIds.all().forEach(this::entry);
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        add("# Troubleshooting");
        add("");
        add(
                "All findings by their id, which `check --json`, monitoring systems and alerts show. Windows shows the titles.");
        add(
                "A test generates this page from the program. To change it, edit the words, the fixes or `manual-steps.tsv`,");
        add("and run `" + COMMAND + "`.");
        add("");
        add("- `patchlight check` shows the findings of this PC with their evidence. \"" + FILLED_IN
                + "\" stands for what differs from PC to PC.");
        add(
                "- `patchlight fix ID --dry-run` shows each step of a fix, and changes nothing. [fixes.md](fixes.md) describes the fixes.");
        add("- `patchlight explain CODE` shows what a result code means; [codes.md](codes.md) has them all.");
        add("- On a managed PC, Patchlight fixes nothing. Ask the administrator of your organisation first.");
        add(
                "- To ask for help, run `patchlight collect`. Send the file that it saves: it has no names, logins, keys or addresses.");
        add("");
        add("Commands of Windows need a terminal that runs as administrator.");
        add("");
    }

    private void entry(String id) {
        add("");
        add("### " + id);
        add("**" + title(id) + "**");
        add("");
        add(say("finding." + id + ".meaning", id));
        add("");
        add("- **Patchlight**: " + fixes(id));
        add("- **By hand**: " + byHand(id));
        add("- **Ask for help**: " + help(id));
    }

    private String title(String id) {
        return say("finding." + id + ".title", id).replace("|", "\\|");
    }

    private String say(String key, String id) {
        if (id.equals(FindingIds.NOT_CHECKED)) {
            return key.endsWith(".title")
                    ? "No check yet, or an old one"
                    : "`check --cached` found no state, or one older than `--max-age`. The task that checks doesn't run.";
        }
        return words.say(
                key,
                ARGUMENTS
                        .getOrDefault(id, List.of(FILLED_IN, FILLED_IN, FILLED_IN, FILLED_IN, FILLED_IN))
                        .toArray());
    }

    private String fixes(String id) {
        List<FixDeclaration> fixes = FindingIds.fixesOf(id);
        if (fixes.isEmpty()) {
            return "reports it, and has no fix for it.";
        }
        return fixes.stream()
                .map(fix -> "`" + fix.id() + "` (" + words.say(fix.title())
                        + (fix.runsUnattended() && !fix.terms().chosenFor().contains(id) ? ")" : "; you choose it)"))
                .collect(Collectors.joining(", ", "", "."));
    }

    private String byHand(String id) {
        List<String> steps = new ArrayList<>();
        FindingIds.steps(id).forEach(key -> steps.add(words.say(key)));
        ManualStep.of(id).ifPresent(steps::add);
        return steps.stream()
                .map(step -> step.endsWith(".") ? step : step + ".")
                .collect(Collectors.joining(" "));
    }

    private static String help(String id) {
        Optional<String> own = ManualStep.help(id);
        if (own.isPresent()) {
            return own.get();
        }
        List<String> fixes =
                FindingIds.fixesOf(id).stream().map(FixDeclaration::id).toList();
        Finding finding =
                new Finding(id, Subject.UPDATES, Severity.PROBLEM, List.of(), List.of(), Instant.EPOCH, null, fixes);
        Optional<Owner> owner = NextMove.of(finding, List.of(finding)).map(NextMove::owner);
        if (owner.isEmpty()) {
            return FindingIds.couldNotCheck(id)
                    ? "if it stays for two days."
                    : "only if the clock or updates fail as well.";
        }
        return switch (owner.get()) {
            case PATCHLIGHT -> "if it is still there after the fix and a restart.";
            case YOU -> "if it is still there after this and a restart.";
            case ADMINISTRATOR -> "if you aren't an administrator of this PC, or don't know who changed this.";
            case ORGANISATION -> "yes, the administrator of your organisation.";
            case MICROSOFT -> "no. It ends by itself.";
        };
    }

    private static List<Object> failure(String title) {
        return List.of(FILLED_IN, FILLED_IN, FILLED_IN, "The result code shows why.", Message.of(title, FILLED_IN));
    }

    private void add(String line) {
        lines.add(line);
    }
}
