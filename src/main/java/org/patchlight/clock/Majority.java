package org.patchlight.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What most servers agree on, by Marzullo's intersection of their intervals: as long as fewer than half of them lie, the truth lies within
 * the bound, and no liar outside it has any weight.
 *
 * @param offset the offset in the middle of what all members allow
 * @param bound the offset is wrong by no more than this if the members tell the truth
 * @param members the claims that agree
 */
record Majority(Duration offset, Duration bound, List<Claim> members) {
    private record Edge(Duration at, int step) {}

    private record Span(Duration from, Duration to, int depth) {}

    Majority {
        members = List.copyOf(members);
    }

    /** The majority among the claims of all servers that answered; empty if there is none. */
    static Optional<Majority> of(List<Claim> claims) {
        Span deepest = deepest(claims);
        if (deepest.depth() * 2 <= claims.size()) {
            return Optional.empty();
        }
        List<Claim> members = claims.stream()
                .filter(claim -> claim.overlaps(deepest.from(), deepest.to()))
                .toList();
        boolean othersAnswered = !claims.stream().allMatch(Claim::freeRunning);
        if (othersAnswered && members.stream().allMatch(Claim::freeRunning)) {
            return Optional.empty();
        }
        return Optional.of(of(deepest, members));
    }

    private static Majority of(Span span, List<Claim> members) {
        Duration lower = extreme(members, Claim::lower, Comparator.naturalOrder());
        Duration upper = extreme(members, Claim::upper, Comparator.reverseOrder());
        Duration middle = lower.plus(upper).dividedBy(2);
        Duration offset =
                middle.compareTo(span.from()) < 0 ? span.from() : middle.compareTo(span.to()) > 0 ? span.to() : middle;
        Duration below = offset.minus(span.from());
        Duration above = span.to().minus(offset);
        return new Majority(offset, below.compareTo(above) > 0 ? below : above, members);
    }

    /**
     * Where most claims overlap. Should that be so at several places, all from the first to the last of them: a wide claim can agree with two
     * that contradict each other, and nothing tells which of the two is right.
     */
    private static Span deepest(List<Claim> claims) {
        List<Edge> edges = new ArrayList<>();
        for (Claim claim : claims) {
            edges.add(new Edge(claim.least(), 1));
            edges.add(new Edge(claim.most(), -1));
        }
        // Where one interval ends and another begins at the same point, they touch: beginnings first.
        edges.sort(Comparator.comparing(Edge::at).thenComparing(Edge::step, Comparator.reverseOrder()));
        int depth = 0;
        Span best = new Span(Duration.ZERO, Duration.ZERO, 0);
        for (int i = 0; i < edges.size(); i++) {
            depth += edges.get(i).step();
            if (edges.get(i).step() > 0 && depth >= best.depth()) {
                Duration from = depth > best.depth() ? edges.get(i).at() : best.from();
                best = new Span(from, edges.get(i + 1).at(), depth);
            }
        }
        return best;
    }

    private static Duration extreme(
            Collection<Claim> claims, Function<Claim, Duration> end, Comparator<Duration> order) {
        return Collections.max(claims.stream().map(end).toList(), order);
    }
}
