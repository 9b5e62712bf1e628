package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The offset that most servers agree on, by Marzullo's intersection of their intervals. The bound is hard: if fewer
 * than half of the answering servers are wrong, the true offset is within it. It doesn't matter what the wrong ones
 * say, or how close to the truth they are.
 *
 * @param offset the middle of what all members allow; true time minus the PC's clock
 * @param bound the largest error of the offset, provided most servers are right
 * @param members the claims that agree
 */
public record Majority(Duration offset, Duration bound, List<Claim> members) {
    private record Edge(Duration at, int step) {}

    private record Span(Duration from, Duration to) {}

    public Majority {
        members = List.copyOf(members);
    }

    /**
     * The majority among the claims of all servers that answered. Empty if there is none, or if it consists only of
     * claims that may just confirm others.
     */
    public static Optional<Majority> of(List<Claim> claims) {
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        List<Edge> edges = edges(claims);
        int most = claims.size() / 2 + 1;
        int deepest = deepest(edges);
        if (deepest < most) {
            return Optional.empty();
        }
        Span core = span(edges, deepest);
        List<Claim> members = claims.stream()
                .filter(claim -> claim.overlaps(core.from(), core.to()))
                .toList();
        boolean othersAnswered = !claims.stream().allMatch(Claim::confirmsOnly);
        if (othersAnswered && members.stream().allMatch(Claim::confirmsOnly)) {
            return Optional.empty();
        }
        return Optional.of(of(members, core, span(edges, most)));
    }

    /**
     * Computes offset and bound of the members.
     *
     * @param core where the largest number of claims overlaps
     * @param hull where a majority overlaps; the truth lies in here, but not always in the core, because a wrong server
     *     may have added to its overlap
     */
    private static Majority of(List<Claim> members, Span core, Span hull) {
        Duration lower = extreme(members, Claim::lower, Comparator.naturalOrder());
        Duration upper = extreme(members, Claim::upper, Comparator.reverseOrder());
        Duration middle = lower.plus(upper).dividedBy(2);
        Duration offset = Collections.min(List.of(core.to(), Collections.max(List.of(core.from(), middle))));
        Duration below = offset.minus(hull.from());
        Duration above = hull.to().minus(offset);
        return new Majority(offset, Collections.max(List.of(below, above)), members);
    }

    private static List<Edge> edges(List<Claim> claims) {
        List<Edge> edges = new ArrayList<>();
        for (Claim claim : claims) {
            edges.add(new Edge(claim.least(), 1));
            edges.add(new Edge(claim.most(), -1));
        }
        // Two intervals that meet in one point overlap, so starts are sorted before ends.
        edges.sort(Comparator.comparing(Edge::at).thenComparing(Edge::step, Comparator.reverseOrder()));
        return edges;
    }

    private static int deepest(List<Edge> edges) {
        int depth = 0;
        int deepest = 0;
        for (Edge edge : edges) {
            depth += edge.step();
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /** From the first to the last point where {@code needed} claims overlap. There must be at least one such point. */
    private static Span span(List<Edge> edges, int needed) {
        Duration from = edges.get(0).at();
        Duration to = from;
        int depth = 0;
        boolean begun = false;
        for (Edge edge : edges) {
            if (depth == needed && edge.step() < 0) {
                to = edge.at();
            }
            depth += edge.step();
            if (depth == needed && !begun) {
                from = edge.at();
                begun = true;
            }
        }
        return new Span(from, to);
    }

    private static Duration extreme(
            Collection<Claim> claims, Function<Claim, Duration> end, Comparator<Duration> order) {
        return Collections.max(claims.stream().map(end).toList(), order);
    }
}
