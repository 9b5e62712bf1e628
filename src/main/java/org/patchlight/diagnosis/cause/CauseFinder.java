package org.patchlight.diagnosis.cause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.health.Diagnosis;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.update.code.Circumstances;

/**
 * Reports each problem once. It finds the one cause of several findings and groups them. A finding that only
 * follows from a cause gets the fixes of that cause. Findings keep their ids and severities.
 */
public final class CauseFinder {
    private static final String UNKNOWN = "unknown";

    private final List<Finding> findings;
    private final Circumstances known;
    /** For each cause the findings that it explains, each with the codes that show it. */
    private final Map<String, Map<String, List<FindingCode>>> symptoms = new LinkedHashMap<>();

    private CauseFinder(List<Finding> findings, boolean checked) {
        this.findings = findings;
        this.known = RootCauses.circumstances(findings, checked);
    }

    /**
     * A report of these findings and their causes.
     *
     * @param now the time of the report
     * @param findings the findings of all checks
     * @param checked whether a live PC was checked, so that a missing finding means a missing problem; copied
     *     evidence never proves that
     */
    public static HealthReport report(Instant now, List<Finding> findings, boolean checked) {
        HealthReport ranked = HealthReport.of(now, findings);
        return new CauseFinder(ranked.findings(), checked).explain(ranked);
    }

    private HealthReport explain(HealthReport ranked) {
        findings.stream().filter(Finding::isProblem).forEach(this::assignByCode);
        findings.stream().filter(Finding::isProblem).forEach(this::assignFollowing);
        List<Finding> rewritten = findings.stream().map(this::explained).toList();
        Map<String, Finding> explained = new LinkedHashMap<>();
        rewritten.forEach(finding -> explained.putIfAbsent(finding.id(), finding));
        List<Diagnosis> diagnoses = Stream.concat(
                        RootCauses.causes().stream(),
                        symptoms.keySet().stream()
                                .filter(cause -> !RootCauses.causes().contains(cause)))
                .flatMap(cause -> diagnosis(cause, explained).stream())
                .toList();
        return ranked.explained(FindingOrder.of(rewritten, diagnoses), diagnoses);
    }

    private void assignByCode(Finding finding) {
        for (FindingCode code : finding.codes()) {
            CodeRouting.of(code, known)
                    .cause()
                    .map(cause -> cause.id())
                    .filter(id -> !id.equals(UNKNOWN))
                    .ifPresent(cause -> symptoms(cause)
                            .computeIfAbsent(finding.id(), id -> new ArrayList<>())
                            .add(code));
        }
    }

    /** A finding without codes follows from one cause only: the first one present. */
    private void assignFollowing(Finding finding) {
        RootCauses.causes().stream()
                .filter(cause -> RootCauses.follows(finding, cause))
                .filter(cause -> RootCauses.of(cause, findings).isPresent())
                .findFirst()
                .ifPresent(cause -> symptoms(cause).putIfAbsent(finding.id(), List.of()));
    }

    private Map<String, List<FindingCode>> symptoms(String cause) {
        return symptoms.computeIfAbsent(cause, id -> new LinkedHashMap<>());
    }

    /**
     * The finding with its fixes: first those of its root findings, then those for its codes under the known
     * circumstances.
     */
    private Finding explained(Finding finding) {
        List<Finding> roots = rootsOf(finding);
        if (roots.isEmpty() && isRoot(finding)) {
            return finding; // its fixes don't depend on the codes that it causes
        }
        List<String> byCodes = CodeRouting.fixes(finding.codes(), known);
        List<String> before = CodeRouting.fixes(finding.codes(), Circumstances.NONE);
        Set<String> fixes = new LinkedHashSet<>();
        roots.forEach(root -> fixes.addAll(root.fixes()));
        if (byCodes.equals(before)) {
            fixes.addAll(finding.fixes());
        } else {
            fixes.addAll(byCodes);
            finding.fixes().stream().filter(fix -> !before.contains(fix)).forEach(fixes::add);
        }
        if (roots.isEmpty()) {
            return finding.withFixes(List.copyOf(fixes));
        }
        return finding.explained(
                Message.of("diagnosis.evidence.because", roots.get(0).title()), List.copyOf(fixes));
    }

    private boolean isRoot(Finding finding) {
        return RootCauses.causes().stream()
                .anyMatch(cause ->
                        RootCauses.of(cause, findings).filter(finding::equals).isPresent());
    }

    private List<Finding> rootsOf(Finding symptom) {
        return symptoms.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(symptom.id()))
                .flatMap(entry -> RootCauses.of(entry.getKey(), findings).stream())
                .filter(root -> !root.id().equals(symptom.id()))
                .distinct()
                .toList();
    }

    private Optional<Diagnosis> diagnosis(String cause, Map<String, Finding> explained) {
        Optional<Finding> root = RootCauses.of(cause, findings);
        Map<String, List<FindingCode>> ofCause = symptoms.getOrDefault(cause, Collections.emptyMap());
        boolean lone = root.filter(Finding::isProblem)
                .filter(problem -> !isReportedElsewhere(cause, problem))
                .isPresent();
        if (ofCause.isEmpty() && !lone) {
            return Optional.empty();
        }
        Set<String> ids = new LinkedHashSet<>();
        root.ifPresent(finding -> ids.add(finding.id()));
        ids.addAll(ofCause.keySet());
        Set<String> fixes = new LinkedHashSet<>();
        root.ifPresent(finding -> fixes.addAll(finding.fixes()));
        ids.stream().flatMap(id -> Stream.ofNullable(explained.get(id))).forEach(f -> fixes.addAll(f.fixes()));
        CauseChain chain = new CauseChain(cause, explained);
        return Optional.of(new Diagnosis(
                cause,
                chain.title(root),
                chain.lines(root, ofCause),
                List.copyOf(ids),
                root.isPresent(),
                List.copyOf(fixes),
                chain.adviceOrNull(root)));
    }

    /**
     * Whether the diagnosis of another cause already covers the finding. One finding may show several causes, such as
     * a device without a driver. If it explains no other finding, it counts as the first of them.
     */
    private boolean isReportedElsewhere(String cause, Finding root) {
        List<String> shown = RootCauses.causes().stream()
                .filter(one -> RootCauses.of(one, findings).filter(root::equals).isPresent())
                .toList();
        return shown.stream().anyMatch(symptoms::containsKey)
                || !shown.get(0).equals(cause)
                || symptoms.values().stream().anyMatch(of -> of.containsKey(root.id()));
    }
}
