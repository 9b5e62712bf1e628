package org.patchlight.update;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Message;

/** Joins findings about the same problem that come from two sources, such as the agent's history and Setup's own log. */
final class JoinedFindings {
    private JoinedFindings() {}

    /** The findings, with those of this id as one: the newest, with the evidence, codes and fixes of all. */
    static List<Finding> of(List<Finding> findings, String id) {
        List<Finding> same =
                findings.stream().filter(finding -> finding.id().equals(id)).toList();
        if (same.size() < 2) {
            return findings;
        }
        Finding joined = same.stream().reduce(JoinedFindings::both).orElseThrow();
        List<Finding> all = new ArrayList<>();
        boolean added = false;
        for (Finding finding : findings) {
            if (!finding.id().equals(id)) {
                all.add(finding);
            } else if (!added) {
                all.add(joined);
                added = true;
            }
        }
        return all;
    }

    private static Finding both(Finding one, Finding other) {
        boolean otherIsNewer = other.observed().isAfter(one.observed());
        Finding newest = otherIsNewer ? other : one;
        Finding older = otherIsNewer ? one : other;
        boolean since = newest.since() == null
                || (older.since() != null && older.since().isBefore(newest.since()));
        return new Finding(
                newest.id(),
                newest.subject(),
                newest.severity(),
                newest.arguments(),
                JoinedFindings.<Message>both(newest.evidence(), older.evidence()),
                newest.observed(),
                since ? older.since() : newest.since(),
                JoinedFindings.<String>both(newest.fixes(), older.fixes()),
                JoinedFindings.<FindingCode>both(newest.codes(), older.codes()),
                null,
                JoinedFindings.<Culprit>both(newest.culprits(), older.culprits()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        Set<T> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }
}
