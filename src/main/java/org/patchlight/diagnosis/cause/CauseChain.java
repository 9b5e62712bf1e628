package org.patchlight.diagnosis.cause;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.FailureCause;
import org.patchlight.update.code.FixRouting;

/** Explains step by step how findings follow from a cause: what was found, which codes it caused, and why. */
final class CauseChain {
    private final String cause;
    private final Map<String, Finding> findings;

    CauseChain(String cause, Map<String, Finding> findings) {
        this.cause = cause;
        this.findings = findings;
    }

    /** The cause in one line: the finding that shows it, or what the codes mean. */
    Message title(Optional<Finding> root) {
        return root.map(Finding::title).orElseGet(() -> new FailureCause(cause).title());
    }

    List<Message> lines(Optional<Finding> root, Map<String, List<FindingCode>> symptoms) {
        Set<Message> lines = new LinkedHashSet<>();
        root.ifPresent(finding -> lines.add(seen(finding)));
        symptoms.forEach((id, codes) -> lines.addAll(codes(findings.get(id), codes)));
        if (isOfCodes()) {
            lines.add(new FailureCause(cause).title());
            Stream.ofNullable(adviceOrNull(root)).forEach(lines::add);
        }
        return List.copyOf(lines);
    }

    /** What to do about a cause that is known only from codes; null if the finding that shows it says so. */
    @Nullable Message adviceOrNull(Optional<Finding> root) {
        return root.isEmpty() && isOfCodes() ? new FailureCause(cause).advice() : null;
    }

    private boolean isOfCodes() {
        return FixRouting.rows().stream().anyMatch(row -> row.cause().id().equals(cause));
    }

    private static Message seen(Finding root) {
        return root.evidence().isEmpty()
                ? root.title()
                : Message.of(
                        "diagnosis.chain.seen", root.title(), root.evidence().get(0));
    }

    private static List<Message> codes(@Nullable Finding symptom, List<FindingCode> codes) {
        if (symptom == null) {
            return List.of();
        }
        if (codes.isEmpty()) {
            return List.of(symptom.title());
        }
        List<Message> lines = new ArrayList<>();
        codes.stream()
                .map(FindingCode::code)
                .distinct()
                .forEach(code -> CodeSpelling.parse(code)
                        .map(Explanation::of)
                        .map(explanation ->
                                Message.of("diagnosis.chain.code", explanation.codeAndSymbol(), explanation.meaning()))
                        .ifPresent(lines::add));
        return lines;
    }
}
