package org.patchlight.repair.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;

/**
 * What a fix should do.
 *
 * @param value what the person chose for it; null if nothing
 * @param findings the findings of the newest check that it should resolve; empty if it was requested without one
 */
public record FixRequest(@Nullable String value, List<Finding> findings) {
    public FixRequest {
        findings = List.copyOf(findings);
    }
}
