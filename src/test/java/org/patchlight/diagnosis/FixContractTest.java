package org.patchlight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.health.FixDeclaration;
import org.patchlight.repair.plan.Fix;

/**
 * What scripts rely on: published ids stay, and {@code fix --all} takes the same fixes. A new fix needs no edit here.
 */
class FixContractTest {
    @Test
    void published_ids_stay_in_their_order() {
        assertThat(FixCatalogue.all(TrustedTime.NONE))
                .extracting(fix -> fix.declaration().id())
                .containsSubsequence(
                        "finish-repair",
                        "set-time-zone",
                        "enable-internet-time",
                        "resync-clock",
                        "restore-update-services",
                        "reset-update-cache",
                        "reset-signature-catalog",
                        "repair-component-store",
                        "reinstall-package",
                        "allow-os-upgrade",
                        "run-troubleshooter",
                        "run-media-creation-tool",
                        "reinstall-windows",
                        "rescan-devices",
                        "update-drivers",
                        "retry-update",
                        "remove-old-folders",
                        "restart-pc");
    }

    @Test
    void unattended_fixes_stay_unattended() {
        assertThat(FixCatalogue.all(TrustedTime.NONE).stream().map(Fix::declaration))
                .filteredOn(FixDeclaration::runsUnattended)
                .extracting(FixDeclaration::id)
                .contains(
                        "finish-repair",
                        "enable-internet-time",
                        "resync-clock",
                        "restore-update-services",
                        "reset-update-cache",
                        "reset-signature-catalog",
                        "repair-component-store",
                        "rescan-devices",
                        "update-drivers",
                        "retry-update");
    }
}
