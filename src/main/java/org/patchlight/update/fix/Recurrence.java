package org.patchlight.update.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.step.RenameAndKeep;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;

/**
 * Handles a failure that came back within days of a repair that was as thorough as it can be. It adds the next, more
 * thorough fix instead of the same again, and the evidence gives the reason. Within the reset of the cache, {@link
 * CacheTier} does this itself.
 */
public final class Recurrence {
    /** The start of the key of the evidence for a more thorough fix. */
    static final String CAME_BACK = "update.evidence.came-back.";

    private static final String RESET = ResetUpdateCache.ID;
    private static final String CATALOG = ResetSignatureCatalog.ID;
    private static final String PERSON = RunTroubleshooter.ID;
    private static final List<String> LAST = List.of(FixId.RETRY_UPDATE, FixId.RESTART_PC);

    private final List<PastChange> pastChanges;
    private final Instant now;

    /**
     * @param pastChanges what was changed on the PC and not undone
     * @param now the current time
     */
    public Recurrence(List<PastChange> pastChanges, Instant now) {
        this.pastChanges = pastChanges;
        this.now = now;
    }

    /** The finding with the next, more thorough fix if its failure came back; else unchanged. */
    public Finding raised(Finding finding) {
        if (finding.codes().isEmpty()) {
            return finding;
        }
        Finding stored = finding;
        Optional<Instant> reset = cameBack(finding, RESET, Recurrence::isWholeReset);
        boolean lighterLeft = finding.fixes().contains(CATALOG)
                && cameBack(finding, CATALOG, d -> true).isEmpty();
        if (reset.isPresent() && !lighterLeft && !finding.fixes().contains(FixId.REPAIR_COMPONENT_STORE)) {
            stored = finding.explained(why(finding, RESET, reset.get()), with(finding, FixId.REPAIR_COMPONENT_STORE));
        }
        Optional<Instant> repaired = cameBack(
                stored,
                FixId.REPAIR_COMPONENT_STORE,
                pastChange -> pastChange.action().equals(FixId.REPAIR_COMPONENT_STORE));
        if (repaired.isEmpty() || stored.fixes().contains(PERSON)) {
            return stored;
        }
        List<String> next = new ArrayList<>(with(finding, PERSON));
        next.remove(FixId.REPAIR_COMPONENT_STORE);
        return finding.explained(why(finding, FixId.REPAIR_COMPONENT_STORE, repaired.get()), next);
    }

    private static Message why(Finding finding, String fix, Instant done) {
        return Message.of(CAME_BACK + fix, done, Duration.between(done, finding.observed()));
    }

    /** Adds the fix before those that only try again. */
    private static List<String> with(Finding finding, String fix) {
        List<String> fixes = new ArrayList<>(finding.fixes());
        int place = 0;
        while (place < fixes.size() && !LAST.contains(fixes.get(place))) {
            place++;
        }
        fixes.add(place, fix);
        return fixes;
    }

    /** When the fix last ran in its most thorough form, if the same failure happened again soon after. */
    private Optional<Instant> cameBack(Finding finding, String fix, Predicate<PastChange> mostThorough) {
        return pastChanges.stream()
                .filter(pastChange -> pastChange.fix().equals(fix) && mostThorough.test(pastChange))
                .map(PastChange::time)
                .max(Comparator.naturalOrder())
                .filter(done -> now.minus(CacheTier.COMES_BACK).isBefore(done))
                .filter(done -> finding.observed().isAfter(done))
                .filter(done -> finding.fixes().contains(fix) && isOfItsKind(finding, fix));
    }

    /** The newest failure may be one of the network, which neither fix resolves. */
    private static boolean isOfItsKind(Finding finding, String fix) {
        List<String> fixes = finding.codes().stream()
                .limit(1)
                .flatMap(sign -> CodeSpelling.parse(sign.code()).stream()
                        .map(code -> FixRouting.of(code, Circumstances.ofIds(sign.circumstances()))))
                .flatMap(routing -> routing.fixes().stream())
                .toList();
        return fixes.contains(fix) || (fix.equals(FixId.REPAIR_COMPONENT_STORE) && fixes.contains(RESET));
    }

    private static boolean isWholeReset(PastChange pastChange) {
        return pastChange.action().equals(RenameAndKeep.ACTION)
                && pastChange.target().toLowerCase(Locale.ROOT).endsWith("\\softwaredistribution");
    }

    /** Why a finding got a more thorough fix, if it did. */
    static Optional<Message> reason(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(line -> line.key().startsWith(CAME_BACK))
                .findFirst();
    }
}
