package org.patchlight.update.build;

import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.RegistryKey;

/**
 * The package of a cumulative update in the component store.
 *
 * @param identity its identity, such as {@code Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3803.1.11}
 * @param build the build that the package brings
 * @param state the state of the servicing stack: 0 absent, 64 staged, 80 superseded, 112 installed, 128 permanent
 *     (Microsoft, CBS servicing states)
 */
public record RollupPackage(String identity, WindowsBuild build, int state) {
    /** The key whose subkeys are named by the identities of all packages. */
    public static final RegistryKey PACKAGES =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages");

    /** The value with the state. */
    public static final String STATE = "CurrentState";

    /** The state of an installed package. */
    public static final int INSTALLED = 112;

    private static final int PERMANENT = 128;
    private static final int LONGEST = 200;
    /** States that Windows leaves for a moment only, or until the next restart. */
    private static final Set<Integer> ON_THE_WAY = Set.of(5, 16, 32, 48, 96, 101);

    /** The package with this identity and state; empty if it is no cumulative update of Windows 10 or later. */
    public static Optional<RollupPackage> of(String identity, long state) {
        if (identity.length() > LONGEST || state < Integer.MIN_VALUE || state > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return WindowsBuild.ofPackage(identity).map(build -> new RollupPackage(identity, build, (int) state));
    }

    /** Whether Windows counts it as installed. */
    public boolean isInstalled() {
        return state == INSTALLED || state == PERMANENT;
    }

    /** Whether its change is not finished, or waits for a restart. */
    public boolean isOnTheWay() {
        return ON_THE_WAY.contains(state);
    }
}
