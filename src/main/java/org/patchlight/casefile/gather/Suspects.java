package org.patchlight.casefile.gather;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Culprit;

/** The things that error lines name although no end of an operation is known; the first few, each once. */
public final class Suspects {
    private static final int MOST = 8;

    private final List<Culprit> named = new ArrayList<>();

    void add(Culprit culprit) {
        boolean isKnown = named.stream()
                .anyMatch(one -> one.kind() == culprit.kind() && one.name().equalsIgnoreCase(culprit.name()));
        if (!isKnown && named.size() < MOST) {
            named.add(culprit);
        }
    }

    /** All of them, in the order of the sources. */
    public List<Culprit> all() {
        return List.copyOf(named);
    }
}
