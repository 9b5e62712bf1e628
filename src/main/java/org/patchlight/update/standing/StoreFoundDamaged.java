package org.patchlight.update.standing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.reading.servicing.StoreSummary;
import org.patchlight.update.source.LogEnd;

/**
 * Reports that the last examination of the component store, at the end of CBS.log, left damage. An update failure
 * that already proves the damage makes this finding unnecessary. An unchanged log is read only once.
 */
public final class StoreFoundDamaged implements StandingCheck {
    private static final long MOST_BYTES = 16L << 20;

    private final AtomicReference<@Nullable Read> known = new AtomicReference<>();

    private record Read(FileFacts facts, ZoneId zone, Optional<StoreRepairs.Examined> last) {}

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        if (situation.unresolved().stream().anyMatch(failure -> FixRouting.isStoreCorruption(failure.attempt()))) {
            return List.of();
        }
        String path = situation.pc().facts().windowsFolder() + "\\Logs\\CBS\\CBS.log";
        try {
            return last(situation, path).stream()
                    .filter(examined -> isDamage(examined, situation))
                    .map(examined -> finding(examined, path))
                    .toList();
        } catch (PcException | IOException refused) {
            unread.add(Message.of("update.evidence.store-check-unread", path));
            return List.of();
        }
    }

    private Optional<StoreRepairs.Examined> last(UpdateSituation situation, String path)
            throws PcException, IOException {
        Pc pc = situation.pc();
        Optional<FileFacts> facts = pc.files().find(path);
        if (facts.isEmpty() || facts.get().modified().isBefore(oldest(situation))) {
            return Optional.empty();
        }
        Read before = known.get();
        if (before != null
                && before.facts().equals(facts.get())
                && before.zone().equals(situation.zone())) {
            return before.last();
        }
        try (InputStream log = LogEnd.open(pc, path, facts.get(), MOST_BYTES)) {
            Optional<StoreRepairs.Examined> last = StoreRepairs.last(log, situation.zone());
            known.set(new Read(facts.get(), situation.zone(), last));
            return last;
        }
    }

    private static Instant oldest(UpdateSituation situation) {
        return situation.now().minus(situation.recent());
    }

    private static boolean isDamage(StoreRepairs.Examined examined, UpdateSituation situation) {
        StoreSummary.Examination found = examined.examination();
        return found.detected() > found.repaired() && !examined.time().isBefore(oldest(situation));
    }

    private static Finding finding(StoreRepairs.Examined examined, String path) {
        StoreSummary.Examination found = examined.examination();
        Message evidence = Message.of(
                "update.evidence.store-damage",
                examined.time(),
                Integer.toString(found.detected()),
                Integer.toString(found.repaired()),
                path);
        return new Finding(
                FindingId.COMPONENT_STORE_CORRUPT,
                Subject.UPDATES,
                Severity.PROBLEM,
                List.of(),
                List.of(evidence),
                examined.time(),
                examined.time(),
                List.of(FixId.REPAIR_COMPONENT_STORE));
    }
}
