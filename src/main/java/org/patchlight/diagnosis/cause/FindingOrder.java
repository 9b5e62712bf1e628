package org.patchlight.diagnosis.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;

/**
 * Orders findings for display: the most severe first, but the consequences of a cause right after it. The cause is
 * placed where its most severe consequence would be.
 */
final class FindingOrder {
    private FindingOrder() {}

    /**
     * Orders the findings.
     *
     * @param ranked findings, the most severe first
     * @param diagnoses the causes that join findings
     */
    static List<Finding> of(List<Finding> ranked, List<Diagnosis> diagnoses) {
        Map<String, List<Finding>> blocks = new LinkedHashMap<>();
        for (Finding finding : ranked) {
            blocks.computeIfAbsent(leader(finding.id(), diagnoses), id -> new ArrayList<>())
                    .add(finding);
        }
        List<Finding> ordered = new ArrayList<>();
        blocks.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Finding>> block) -> mostSevere(block.getValue()))
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

    /** The finding that leads the block of a finding: the root of its first cause, or that one's root in turn. */
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

    private static Severity mostSevere(List<Finding> block) {
        return block.stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }
}
