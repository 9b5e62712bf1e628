package org.patchlight.pc.policy;

import java.time.Duration;
import java.util.Locale;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.WindowsVersion;

/**
 * How System Restore is set up.
 *
 * @param state whether it is on
 * @param spacing Windows makes no restore point within this time of another one, but reports success; zero if it makes
 *     each one
 */
public record RestoreSettings(State state, Duration spacing) {
    /** Whether System Restore is on. */
    public enum State {
        ON,
        OFF,
        /** Off by a policy, or off and a policy keeps people from turning it on. */
        OFF_BY_POLICY,
        /** This Windows has none, as every server. */
        ABSENT,
        /** The registry doesn't say. */
        UNKNOWN
    }

    /** Where Windows keeps the settings. */
    public static final RegistryKey KEY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SystemRestore");
    /** Where policies are. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows NT\\SystemRestore");
    /** 0 if protection of the volume of Windows is off, else 1. */
    public static final String SESSION = "RPSessionInterval";
    /** The spacing in minutes; 0 makes each restore point. */
    public static final String FREQUENCY = "SystemRestorePointCreationFrequency";
    /** Not 0 turns System Restore off. */
    public static final String DISABLED = "DisableSR";

    private static final String LOCKED = "DisableConfig";
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    /** Without the value, Windows 8 and later take a day. */
    private static final Duration USUAL_SPACING = Duration.ofDays(1);

    /**
     * Reads them.
     *
     * @throws PcException if the registry could not be read
     */
    public static RestoreSettings read(RegistryView registry, WindowsVersion version) throws PcException {
        return new RestoreSettings(state(registry), spacing(registry, version));
    }

    /** Whether it is known to be off. */
    public boolean isOff() {
        return state == State.OFF || state == State.OFF_BY_POLICY;
    }

    private static State state(RegistryView registry) throws PcException {
        String kind = registry.text(VERSION, "InstallationType").orElse("");
        if (kind.toLowerCase(Locale.ROOT).contains("server")) {
            return State.ABSENT;
        }
        if (isSet(registry, POLICY, DISABLED)) {
            return State.OFF_BY_POLICY;
        }
        var session = registry.number(KEY, SESSION);
        boolean off = isSet(registry, KEY, DISABLED) || (session.isPresent() && session.getAsLong() == 0);
        if (off) {
            return isSet(registry, POLICY, LOCKED) ? State.OFF_BY_POLICY : State.OFF;
        }
        return session.isPresent() ? State.ON : State.UNKNOWN;
    }

    private static boolean isSet(RegistryView registry, RegistryKey key, String name) throws PcException {
        return registry.number(key, name).orElse(0) != 0;
    }

    private static Duration spacing(RegistryView registry, WindowsVersion version) throws PcException {
        boolean everyOne = !version.isTenOrLater() && version.minor() < 2;
        if (everyOne) {
            return Duration.ZERO;
        }
        var minutes = registry.number(KEY, FREQUENCY);
        // a DWORD without sign; more than any clock can count means none for ever
        return minutes.isPresent() ? Duration.ofMinutes(minutes.getAsLong() & 0xFFFFFFFFL) : USUAL_SPACING;
    }
}
