package org.patchlight.repair.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;

/**
 * What a fix is proposed for.
 *
 * @param value what the person chose for it; null if nothing
 * @param findings what it should resolve, by the newest check; empty if it was requested without a finding
 */
public record FixRequest(@Nullable String value, List<Finding> findings) {
    public FixRequest {
        findings = List.copyOf(findings);
    }
}
