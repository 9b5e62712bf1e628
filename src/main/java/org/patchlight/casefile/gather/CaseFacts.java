package org.patchlight.casefile.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.Fact;

/** The facts about the PC's state, the newest of each kind and subject. */
public final class CaseFacts {
    /** The log of the servicing stack holds some hundred packages. */
    private static final int MOST = 4000;

    /** A fact and the path of its source. */
    public record SourcedFact(Fact fact, String path) {}

    private final Map<String, Newest<SourcedFact>> facts = new LruMap<>(MOST);

    void take(Fact fact, String path) {
        SourcedFact sourced = new SourcedFact(fact, path);
        if (fact.kind() == Fact.Kind.STORE_SOUND) {
            // Facts without a time can only be ordered within one source.
            Newest<SourcedFact> damaged = facts.get(key(Fact.Kind.STORE_DAMAGED, ""));
            if (damaged != null
                    && damaged.undated().filter(d -> d.path().equals(path)).isPresent()) {
                damaged.forgetUndated();
            }
        }
        String subject =
                fact.kind() == Fact.Kind.STORE_DAMAGED || fact.kind() == Fact.Kind.STORE_SOUND ? "" : fact.subject();
        facts.computeIfAbsent(key(fact.kind(), subject), key -> new Newest<>()).take(fact.timeOrNull(), sourced);
    }

    /** The newest facts of a kind, one for each subject. */
    public List<SourcedFact> all(Fact.Kind kind, TimeOrder order) {
        List<SourcedFact> found = new ArrayList<>();
        for (Map.Entry<String, Newest<SourcedFact>> entry : facts.entrySet()) {
            if (entry.getKey().startsWith(kind.name() + ' ')) {
                entry.getValue().get(order).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * The damage of the component store, unless a later repair resolved it. Damage without a time counts until the
     * same source reports its repair.
     */
    public Optional<SourcedFact> storeDamage(TimeOrder order) {
        Newest<SourcedFact> damaged = facts.get(key(Fact.Kind.STORE_DAMAGED, ""));
        if (damaged == null) {
            return Optional.empty();
        }
        Optional<EvidenceTime> damagedAt = damaged.time(order);
        Optional<EvidenceTime> intactAt =
                Optional.ofNullable(facts.get(key(Fact.Kind.STORE_SOUND, ""))).flatMap(newest -> newest.time(order));
        boolean current = damagedAt.isPresent()
                && intactAt.filter(time -> order.isAfter(time, damagedAt.get())).isEmpty();
        return current ? damaged.get(order) : damaged.undated();
    }

    private static String key(Fact.Kind kind, String subject) {
        return kind.name() + ' ' + subject.toLowerCase(Locale.ROOT);
    }
}
