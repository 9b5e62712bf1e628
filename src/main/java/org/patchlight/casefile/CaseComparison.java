package org.patchlight.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.RecentSuccesses.SourcedSuccess;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;

/**
 * What differs between the evidence of two PCs, such as one that updates and one that doesn't. What only one of them has
 * evidence about is no difference of the PCs, so settings count only if both cases have copies of settings.
 *
 * @param first the first case
 * @param second the second case
 * @param differences the differences, by kind
 */
public record CaseComparison(CaseFile first, CaseFile second, List<Difference> differences) {
    private static final int MOST_OF_A_KIND = 200;

    public CaseComparison {
        differences = List.copyOf(differences);
    }

    /** What differs. */
    public enum Kind {
        STATUS,
        FINDING,
        FAILURE,
        /** An update that was installed on one of them only, as far as the evidence shows. */
        INSTALLED,
        SETTING;

        /** The stable name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One difference.
     *
     * @param kind what differs
     * @param what the name of it
     * @param firstOrNull how it is in the first case; null if it is not there
     * @param secondOrNull how it is in the second case; null if it is not there
     */
    public record Difference(
            Kind kind,
            Message what,
            @Nullable Message firstOrNull,
            @Nullable Message secondOrNull) {}

    /** Compares two cases. */
    public static CaseComparison of(CaseFile first, CaseFile second) {
        List<Difference> differences = new ArrayList<>();
        Status one = first.report().status();
        Status other = second.report().status();
        if (one != other) {
            differences.add(new Difference(Kind.STATUS, Message.of("cli.compare.status"), status(one), status(other)));
        }
        differences.addAll(only(
                Kind.FINDING,
                byKey(first.report().findings(), Finding::id),
                byKey(second.report().findings(), Finding::id),
                Finding::title,
                finding -> Message.of("severity." + finding.severity().id())));
        differences.addAll(only(
                Kind.FAILURE,
                byKey(unresolved(first), CaseComparison::failureKey),
                byKey(unresolved(second), CaseComparison::failureKey),
                failure -> FailureWords.what(failure.attempt()),
                failure -> code(failure.attempt())));
        differences.addAll(only(
                Kind.INSTALLED,
                byKey(installed(first), SameUpdate::key),
                byKey(installed(second), SameUpdate::key),
                FailureWords::what,
                attempt -> text(String.valueOf(attempt.timeOrNull()))));
        differences.addAll(settings(first.settings(), second.settings()));
        return new CaseComparison(first, second, differences);
    }

    /** The worse status of both. */
    public Status status() {
        return first.report().status().or(second.report().status());
    }

    private static <T> List<Difference> only(
            Kind kind,
            Map<String, T> first,
            Map<String, T> second,
            Function<T, Message> what,
            Function<T, Message> how) {
        List<Difference> differences = new ArrayList<>();
        first.forEach((key, thing) -> {
            if (!second.containsKey(key)) {
                differences.add(new Difference(kind, what.apply(thing), how.apply(thing), null));
            }
        });
        second.forEach((key, thing) -> {
            if (!first.containsKey(key)) {
                differences.add(new Difference(kind, what.apply(thing), null, how.apply(thing)));
            }
        });
        return differences.subList(0, Math.min(MOST_OF_A_KIND, differences.size()));
    }

    private static List<Difference> settings(Map<String, String> first, Map<String, String> second) {
        List<Difference> differences = new ArrayList<>();
        if (first.isEmpty() || second.isEmpty()) {
            return differences;
        }
        TreeSet<String> places = new TreeSet<>(first.keySet());
        places.addAll(second.keySet());
        for (String place : places) {
            String one = first.get(place);
            String other = second.get(place);
            boolean same = one == null ? other == null : one.equals(other);
            if (!same && differences.size() < MOST_OF_A_KIND) {
                differences.add(new Difference(
                        Kind.SETTING, text(place), one == null ? null : text(one), other == null ? null : text(other)));
            }
        }
        return differences;
    }

    private static List<UpdateFailure> unresolved(CaseFile caseFile) {
        return caseFile.failures().stream()
                .filter(failure -> !failure.resolved() && !failure.updateClass().isNoise())
                .toList();
    }

    private static List<Attempt> installed(CaseFile caseFile) {
        return caseFile.successes().stream()
                .map(SourcedSuccess::attempt)
                .filter(attempt -> attempt.operation() == Attempt.Operation.INSTALL && SameUpdate.isNamed(attempt))
                .toList();
    }

    private static String failureKey(UpdateFailure failure) {
        Attempt attempt = failure.attempt();
        return attempt.operation().id() + ' ' + SameUpdate.key(attempt) + ' ' + attempt.codeOrNull();
    }

    private static <T> Map<String, T> byKey(Collection<T> things, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        things.forEach(thing -> map.putIfAbsent(key.apply(thing), thing));
        return map;
    }

    private static Message status(Status status) {
        return Message.of("status." + status.id());
    }

    private static Message code(Attempt attempt) {
        return Optional.ofNullable(attempt.codeOrNull())
                .map(code -> text(Explanation.of(code).codeAndSymbol()))
                .orElse(Message.of("diagnosis.code.none"));
    }

    private static Message text(String outside) {
        return Message.of("cli.compare.text", outside);
    }
}
