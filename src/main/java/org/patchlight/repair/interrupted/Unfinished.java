package org.patchlight.repair.interrupted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;

/**
 * A run, or the undo of one, that was interrupted: the program was ended or the power failed.
 *
 * @param run the id of the run
 * @param begun when it began, by the PC's clock
 * @param undo whether the undo was interrupted, rather than the run
 * @param lastOrNull the last step that began; null if the journal shows none
 * @param services the services that it left stopped, in the order in which to start them
 * @param changes the steps that began and were not undone, in order
 */
public record Unfinished(
        String run,
        Instant begun,
        boolean undo,
        @Nullable JournalEntry lastOrNull,
        List<String> services,
        List<JournalEntry> changes) {
    /** The id of the finding about it; its arguments are two messages, then the run. */
    public static final String FINDING = FindingId.REPAIR_UNFINISHED;

    private static final int RUN_ARGUMENT = 2;
    private static final int MOST_CHANGES = 20;
    private static final Set<String> IN_WORDS = Set.of(
            "stop-service",
            "start-service",
            "set-start-type",
            "rename-folder",
            "set-registry-value",
            "delete-registry-value",
            "set-time-zone");

    public Unfinished {
        services = List.copyOf(services);
        changes = List.copyOf(changes);
    }

    /** The id of the run that such a finding is about; an empty text for another finding. */
    public static String runOf(Finding finding) {
        return finding.id().equals(FINDING) ? String.valueOf(finding.arguments().get(RUN_ARGUMENT)) : "";
    }

    Finding finding(Instant now) {
        String kind = undo ? "unfinished.undo" : "unfinished.repair";
        Message meaning = services.isEmpty()
                ? Message.of("unfinished.meaning")
                : Message.of("unfinished.meaning.services", String.join(", ", services));
        return new Finding(
                FINDING,
                Subject.UPDATES,
                Severity.ATTENTION,
                List.of(Message.of(kind, begun), meaning, run),
                evidence(),
                now,
                begun,
                List.of(FixId.FINISH_REPAIR));
    }

    private List<Message> evidence() {
        List<Message> lines = new ArrayList<>();
        JournalEntry last = lastOrNull;
        if (last != null) {
            lines.add(Message.of("unfinished.evidence.last", words(last)));
        }
        services.forEach(service -> lines.add(Message.of("unfinished.evidence.service", service)));
        changes.stream()
                .filter(Unfinished::isWorthReporting)
                .limit(MOST_CHANGES)
                .forEach(change -> lines.add(Message.of("unfinished.evidence.change", words(change))));
        lines.add(Message.of("unfinished.evidence.ways", run));
        return lines;
    }

    private static Message words(JournalEntry entry) {
        return IN_WORDS.contains(entry.action())
                ? Message.of("unfinished.step." + entry.action(), entry.target())
                : Steps.ofJournal(entry.action(), entry.target())
                        .map(Step::title)
                        .orElseGet(() -> Message.of("unfinished.step.other", entry.action(), entry.target()));
    }

    /**
     * Whether a step is listed. Services are listed by their current state, a search leaves nothing, and a clock that
     * refused to be set is unchanged.
     */
    private static boolean isWorthReporting(JournalEntry entry) {
        boolean nothing = Steps.ofJournal(entry.action(), entry.target())
                .filter(step ->
                        step.leavesNothing() || (step.isAllOrNothing() && entry.phase() == JournalEntry.Phase.FAILED))
                .isPresent();
        return !nothing && !entry.action().endsWith("-service");
    }
}
