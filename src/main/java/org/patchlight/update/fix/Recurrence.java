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
import org.patchlight.health.FindingCode;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastFailure;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.ReinstallCodes;
import org.patchlight.update.code.Routing;

/**
 * Replaces a fix that was tried for a failure without success by the next, more thorough one, and says what was tried
 * and when. A fix failed if the same failure came back within days of it. A repair of the component store also failed
 * if Windows itself ended it with a code of the store. Within the reset of the cache, {@link CacheTier} raises the
 * lighter tier to the whole reset.
 */
public final class Recurrence {
    /** The start of the key of the evidence for a more thorough fix. */
    static final String CAME_BACK = "update.evidence.came-back.";

    private static final String TRIED = "update.evidence.tried.";
    private static final String RESET = ResetUpdateCache.ID;
    private static final String CATALOG = ResetSignatureCatalog.ID;
    private static final String REPAIR = FixId.REPAIR_COMPONENT_STORE;
    private static final String PERSON = RunTroubleshooter.ID;
    private static final String BEYOND_REPAIR = "windows-beyond-repair";

    private final List<PastChange> pastChanges;
    private final List<PastFailure> pastFailures;
    private final Instant now;

    /**
     * @param pastChanges what was changed on the PC and not undone
     * @param pastFailures steps that Windows refused with a code
     * @param now the current time
     */
    public Recurrence(List<PastChange> pastChanges, List<PastFailure> pastFailures, Instant now) {
        this.pastChanges = pastChanges;
        this.pastFailures = pastFailures;
        this.now = now;
    }

    /** The finding with the next, more thorough fix if one of its fixes did not help; else unchanged. */
    public Finding raised(Finding finding) {
        boolean store = finding.id().equals(FindingId.COMPONENT_STORE_CORRUPT);
        return finding.codes().isEmpty() && !store ? finding : afterRepair(afterResets(finding));
    }

    private Finding afterResets(Finding finding) {
        Optional<Instant> reset = cameBack(finding, RESET, Recurrence::isWholeReset);
        Optional<Instant> catalog = cameBack(finding, CATALOG, change -> true);
        List<String> left = new ArrayList<>(finding.fixes());
        reset.ifPresent(done -> left.remove(RESET));
        catalog.ifPresent(done -> left.remove(CATALOG));
        boolean lighterLeft = left.contains(RESET) || left.contains(CATALOG) || left.contains(REPAIR);
        boolean filesNext = left.size() < finding.fixes().size() && !lighterLeft;
        if (filesNext) {
            left.add(placeOf(finding, RESET, CATALOG), REPAIR);
        }
        Finding raised = finding;
        if (catalog.isPresent()) {
            raised = raised.explained(why(finding, TRIED, CATALOG, catalog.get()), left);
        }
        if (reset.isPresent()) {
            raised = raised.explained(why(finding, filesNext ? CAME_BACK : TRIED, RESET, reset.get()), left);
        }
        return raised;
    }

    private Finding afterRepair(Finding finding) {
        Optional<Instant> done = cameBack(finding, REPAIR, Recurrence::isRepair);
        Optional<PastFailure> failed = failedRepair(finding);
        if (done.isEmpty() && failed.isEmpty()) {
            return finding;
        }
        boolean reinstall = failed.isPresent() || finding.codes().stream().anyMatch(Recurrence::needsReinstallation);
        String next = reinstall ? FixId.REINSTALL_WINDOWS : PERSON;
        List<String> fixes = new ArrayList<>(finding.fixes());
        int place = placeOf(finding, REPAIR);
        fixes.remove(REPAIR);
        if (!fixes.contains(next)) {
            fixes.add(Math.min(place, fixes.size()), next);
        }
        Message why = failed.map(failure -> Message.of(TRIED + REPAIR, failure.time(), failure.code()))
                .orElseGet(() -> why(finding, CAME_BACK, REPAIR + (reinstall ? ".reinstall" : ""), done.get()));
        return finding.explained(why, fixes);
    }

    private static Message why(Finding finding, String start, String fix, Instant done) {
        return Message.of(start + fix, done, Duration.between(done, finding.observed()));
    }

    /** The place of the first of these fixes, where the next one belongs. */
    private static int placeOf(Finding finding, String... fixes) {
        List<String> wanted = List.of(fixes);
        int place = 0;
        while (place < finding.fixes().size()
                && !wanted.contains(finding.fixes().get(place))) {
            place++;
        }
        return place;
    }

    /** When the fix last ran in its most thorough form, if the same failure happened again soon after. */
    private Optional<Instant> cameBack(Finding finding, String fix, Predicate<PastChange> mostThorough) {
        return newest(fix, mostThorough)
                .filter(this::isRecent)
                .filter(done -> finding.observed().isAfter(done))
                .filter(done -> finding.fixes().contains(fix) && isOfItsKind(finding, fix));
    }

    private Optional<Instant> newest(String fix, Predicate<PastChange> mostThorough) {
        return pastChanges.stream()
                .filter(change -> change.fix().equals(fix) && mostThorough.test(change))
                .map(PastChange::time)
                .max(Comparator.naturalOrder());
    }

    /** The last repair of the store, if Windows could not do it and none has worked since. */
    private Optional<PastFailure> failedRepair(Finding finding) {
        Optional<Instant> worked = newest(REPAIR, Recurrence::isRepair);
        return pastFailures.stream()
                .filter(failure -> isRepair(failure.action()) && isCodeOfStore(failure.code()))
                .max(Comparator.comparing(PastFailure::time))
                .filter(failure -> isRecent(failure.time()))
                .filter(failure -> worked.isEmpty() || failure.time().isAfter(worked.get()))
                .filter(failure -> finding.fixes().contains(REPAIR) && isOfItsKind(finding, REPAIR));
    }

    private boolean isRecent(Instant done) {
        return now.minus(CacheTier.COMES_BACK).isBefore(done);
    }

    /** A repair also ends early without a network, or because Windows is busy; that says nothing about the store. */
    private static boolean isCodeOfStore(String code) {
        return CodeSpelling.parse(code).filter(ReinstallCodes::contains).isPresent();
    }

    private static boolean needsReinstallation(FindingCode sign) {
        boolean beyond = routing(sign)
                .flatMap(Routing::cause)
                .filter(cause -> cause.id().equals(BEYOND_REPAIR))
                .isPresent();
        return beyond || isCodeOfStore(sign.code());
    }

    /** The newest failure may be one of the network, which neither fix resolves. */
    private static boolean isOfItsKind(Finding finding, String fix) {
        if (finding.codes().isEmpty()) {
            return true; // damage that Windows found in the store
        }
        List<String> fixes = routing(finding.codes().get(0)).map(Routing::fixes).orElse(List.of());
        return fixes.contains(fix) || (fix.equals(REPAIR) && (fixes.contains(RESET) || fixes.contains(CATALOG)));
    }

    private static Optional<Routing> routing(FindingCode sign) {
        return CodeSpelling.parse(sign.code())
                .map(code -> FixRouting.of(code, Circumstances.ofIds(sign.circumstances())));
    }

    private static boolean isWholeReset(PastChange change) {
        return change.action().equals(RenameAndKeep.ACTION)
                && change.target().toLowerCase(Locale.ROOT).endsWith("\\softwaredistribution");
    }

    private static boolean isRepair(PastChange change) {
        return isRepair(change.action());
    }

    private static boolean isRepair(String action) {
        return action.equals(REPAIR) || action.equals(WindowsRequest.REPAIR_FROM);
    }

    /** Why a finding got a more thorough fix, if it did. */
    static Optional<Message> reason(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.evidence().stream())
                .filter(line -> line.key().startsWith(CAME_BACK))
                .findFirst();
    }
}
