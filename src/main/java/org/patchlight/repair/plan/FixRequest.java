package org.patchlight.repair.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;

/**
 * What a fix is prescribed for.
 *
 * @param value what the person chose for it; null if nothing
 * @param findings what it is to cure, as the newest look has it; empty if it was asked for without an illness
 */
public record FixRequest(@Nullable String value, List<Finding> findings) {
    public FixRequest {
        findings = List.copyOf(findings);
    }
}
