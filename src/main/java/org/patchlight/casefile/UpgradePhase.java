package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Message;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.reading.note.Fact;

/** Says where an upgrade stopped, by the second of the two codes that Windows Setup shows. */
public final class UpgradePhase {
    private UpgradePhase() {}

    /** Whether two times belong to the end of the same upgrade. */
    public static boolean isSameEnd(Instant phase, Instant end) {
        return Duration.between(phase, end).abs().compareTo(Attempt.SAME_WITHIN) <= 0;
    }

    /**
     * Where upgrades of a case stopped, in words with their files. Only phases that belong to one of the failures
     * count.
     */
    static List<Message> linesFor(List<UpdateFailure> upgrades, List<SourcedFact> phases, TimeOrder order) {
        return phases.stream()
                .filter(phase -> upgrades.stream().anyMatch(upgrade -> belongsTo(phase, upgrade, order)))
                .map(phase ->
                        FailureWords.seen(inWords(phase.fact()), phase.fact().timeOrNull(), phase.path()))
                .toList();
    }

    private static boolean belongsTo(SourcedFact phase, UpdateFailure upgrade, TimeOrder order) {
        EvidenceTime stopped = phase.fact().timeOrNull();
        EvidenceTime ended = upgrade.attempt().timeOrNull();
        if (stopped == null || ended == null) {
            // A report without times still belongs to the upgrade that it is about.
            return Objects.equals(phase.fact().codeOrNull(), upgrade.attempt().codeOrNull())
                    && (upgrade.source().equals(phase.path())
                            || upgrade.alsoIn().contains(phase.path()));
        }
        return isSameEnd(order.place(stopped), order.place(ended));
    }

    /** Both codes, and in words the phase and operation at which the upgrade stopped. */
    public static Message inWords(Fact fact) {
        String code = String.valueOf(fact.codeOrNull());
        return ExtendCode.of(fact.subject())
                .map(extend -> Message.of(
                        "diagnosis.evidence.upgrade-phase",
                        code,
                        extend.toString(),
                        extend.phaseWords(),
                        extend.operationWords()))
                .orElseGet(() -> Message.of("diagnosis.evidence.upgrade-stopped", code, fact.subject()));
    }
}
