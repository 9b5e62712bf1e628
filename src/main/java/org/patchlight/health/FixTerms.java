package org.patchlight.health;

import java.time.Duration;
import java.util.List;

/**
 * What a person weighs before consenting to a fix.
 *
 * @param cures the ids of the findings that it may be offered for
 * @param atMost how long its steps take together before their own limits end them; mostly it is a small part of that
 * @param network whether it gets nowhere without the network
 * @param loses what it takes away for good, one line a thing; empty if nothing
 */
public record FixTerms(List<String> resolves, Duration atMost, boolean network, List<Message> loses) {
    public FixTerms {
        resolves = List.copyOf(resolves);
        loses = List.copyOf(loses);
    }

    /** Of one that takes nothing away. */
    public static FixTerms of(Duration atMost, boolean network, String... resolves) {
        return new FixTerms(List.of(resolves), atMost, network, List.of());
    }

    /** The same, which takes this away for good. */
    public FixTerms losing(Message... things) {
        return new FixTerms(resolves, atMost, network, List.of(things));
    }
}
