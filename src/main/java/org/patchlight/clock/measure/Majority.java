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
 * The offset that most answering servers agree on, by Marzullo's intersection of their intervals. If it {@link
 * #isConfirmed}, the bound is hard: the true offset is within it while fewer than half of all servers are wrong, those
 * included that didn't answer. It doesn't matter what the wrong ones say, how fast they are, or how close to the truth.
 * Otherwise the bound holds only while fewer than half of the answering servers are wrong.
 *
 * @param offset the middle of what all members allow; true time minus the PC's clock
 * @param bound the largest error of the offset
 * @param members the claims that agree, each with one of the others at least
 * @param agreeing the largest number of claims that allow the same offset
 * @param voters how many servers there are in all, whether they answered or not
 */
public record Majority(Duration offset, Duration bound, List<Claim> members, int agreeing, int voters) {
    private record Edge(Duration at, int step) {}

    /** A range of offsets. */
    record Span(Duration from, Duration to) {}

    public Majority {
        members = List.copyOf(members);
    }

    /** Whether at least two servers agree, and outnumber all others, the unanswered included. */
    public boolean isConfirmed() {
        return isConfirmed(agreeing, voters);
    }

    private static boolean isConfirmed(int agreeing, int voters) {
        return agreeing >= 2 && 2 * agreeing > voters;
    }

    /** The majority where every server that counts has answered. */
    public static Optional<Majority> of(List<Claim> claims) {
        return of(claims, claims.size());
    }

    /**
     * The majority among the claims of all servers that answered. Empty if there is none, or if it consists only of
     * claims that may just confirm others.
     *
     * @param voters how many servers there are in all, at least the number of claims
     */
    public static Optional<Majority> of(List<Claim> claims, int voters) {
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
        int needed = isConfirmed(deepest, voters) ? leastRight(claims, voters) : most;
        Span hull = span(edges, needed);
        return Optional.of(of(members, core, hull, deepest, voters));
    }

    /**
     * Where the truth must be, while fewer than half of all servers are wrong. Empty if so few have answered that all of
     * these could be wrong.
     */
    static Optional<Span> surely(List<Claim> claims, int voters) {
        int right = leastRight(claims, voters);
        List<Edge> edges = edges(claims);
        return right < 1 || deepest(edges) < right ? Optional.empty() : Optional.of(span(edges, right));
    }

    /** How many of the answering servers are right at least, while fewer than half of all are wrong. */
    private static int leastRight(List<Claim> claims, int voters) {
        return claims.size() - (voters - 1) / 2;
    }

    /**
     * Computes offset and bound of the members.
     *
     * @param core where the largest number of claims overlaps
     * @param hull where as many claims overlap as must be right; the truth lies in here, but not always in the core,
     *     because a wrong server may have added to its overlap
     */
    private static Majority of(List<Claim> members, Span core, Span hull, int agreeing, int voters) {
        Duration lower = extreme(members, Claim::lower, Comparator.naturalOrder());
        Duration upper = extreme(members, Claim::upper, Comparator.reverseOrder());
        Duration middle = lower.plus(upper).dividedBy(2);
        Duration offset = Collections.min(List.of(core.to(), Collections.max(List.of(core.from(), middle))));
        Duration below = offset.minus(hull.from());
        Duration above = hull.to().minus(offset);
        return new Majority(offset, Collections.max(List.of(below, above)), members, agreeing, voters);
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
