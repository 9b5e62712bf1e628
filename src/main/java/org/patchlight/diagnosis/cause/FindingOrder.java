package org.patchlight.diagnosis.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;

/** Puts findings in the order in which they are told: gravest first, but what comes of a cause right behind it, and the cause where its gravest symptom would stand. */
final class FindingOrder {
    private FindingOrder() {}

    /** @param ranked findings, gravest first */
    static List<Finding> of(List<Finding> ranked, List<Diagnosis> diagnoses) {
        Map<String, List<Finding>> blocks = new LinkedHashMap<>();
        for (Finding finding : ranked) {
            blocks.computeIfAbsent(leader(finding.id(), diagnoses), id -> new ArrayList<>())
                    .add(finding);
        }
        List<Finding> ordered = new ArrayList<>();
        blocks.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Finding>> block) -> gravest(block.getValue()))
                        .reversed())
                .forEach(block -> {
                    block.getValue().stream()
                            .filter(finding -> finding.id().equals(block.getKey()))
                            .forEach(ordered::add);
                    block.getValue().stream()
                            .filter(finding -> !finding.id().equals(block.getKey()))
                            .forEach(ordered::add);
                });
        return ordered;
    }

    /** The finding that a finding is told behind: the root of its first cause, and that one's root in turn. */
    private static String leader(String id, List<Diagnosis> diagnoses) {
        String leader = id;
        for (int step = 0; step < diagnoses.size(); step++) {
            String at = leader;
            String above = diagnoses.stream()
                    .filter(Diagnosis::joinsFindings)
                    .filter(cause -> cause.findings().indexOf(at) > 0)
                    .map(cause -> cause.findings().get(0))
                    .findFirst()
                    .orElse(at);
            if (above.equals(at)) {
                return at;
            }
            leader = above;
        }
        return leader;
    }

    private static Severity gravest(List<Finding> block) {
        return block.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }
}
