package org.patchlight.casefile.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.note.Fact;

/** What the sources say about the state of the PC: of each thing the newest. */
public final class CaseFacts {
    private static final int MOST = 1000;

    /** A fact and the source that tells it. */
    public record Seen(Fact fact, String path) {}

    private final Map<String, Newest<Seen>> facts = new Bounded<>(MOST);

    void take(Fact fact, String path) {
        Seen seen = new Seen(fact, path);
        if (fact.kind() == Fact.Kind.STORE_SOUND) {
            // without times the order within one source is all there is
            Newest<Seen> damaged = facts.get(key(Fact.Kind.STORE_DAMAGED, ""));
            if (damaged != null
                    && damaged.undated().filter(d -> d.path().equals(path)).isPresent()) {
                damaged.forgetUndated();
            }
        }
        String subject =
                fact.kind() == Fact.Kind.STORE_DAMAGED || fact.kind() == Fact.Kind.STORE_SOUND ? "" : fact.subject();
        facts.computeIfAbsent(key(fact.kind(), subject), key -> new Newest<>()).take(fact.timeOrNull(), seen);
    }

    /** The newest facts of a kind, one a subject. */
    public List<Seen> all(Fact.Kind kind, TimeOrder order) {
        List<Seen> found = new ArrayList<>();
        for (Map.Entry<String, Newest<Seen>> entry : facts.entrySet()) {
            if (entry.getKey().startsWith(kind.name() + ' ')) {
                entry.getValue().get(order).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The damage of the component store that no later repair made up for. Damage that no time is told of counts until the same source tells of its repair. */
    public Optional<Seen> storeDamage(TimeOrder order) {
        Newest<Seen> damaged = facts.get(key(Fact.Kind.STORE_DAMAGED, ""));
        if (damaged == null) {
            return Optional.empty();
        }
        Optional<EvidenceTime> seen = damaged.time(order);
        Optional<EvidenceTime> sound =
                Optional.ofNullable(facts.get(key(Fact.Kind.STORE_SOUND, ""))).flatMap(newest -> newest.time(order));
        boolean standing = seen.isPresent()
                && sound.filter(time -> order.isAfter(time, seen.get())).isEmpty();
        return standing ? damaged.get(order) : damaged.undated();
    }

    private static String key(Fact.Kind kind, String subject) {
        return kind.name() + ' ' + subject.toLowerCase(Locale.ROOT);
    }
}
