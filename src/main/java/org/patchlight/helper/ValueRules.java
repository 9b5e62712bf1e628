package org.patchlight.helper;

import java.util.Set;
import java.util.stream.Stream;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;

/** What may be chosen for a fix: only what this PC itself, or the program, has a name for. */
final class ValueRules {
    /** The ids of the tiers of the update cache. */
    private static final Set<String> TIERS = Set.of("downloads", "whole");

    private final Pc pc;

    ValueRules(Pc pc) {
        this.pc = pc;
    }

    /**
     * Whether the value is one that the fix can be given on this PC.
     *
     * @throws PcException if the PC could not be asked
     */
    boolean accept(String fix, String value) throws PcException {
        return switch (fix) {
            case "set-time-zone" -> pc.timeZones().available().stream().anyMatch(value::equalsIgnoreCase);
            case "reset-update-cache" -> TIERS.contains(value);
            case "update-drivers" -> devices().anyMatch(value::equalsIgnoreCase);
            default -> false;
        };
    }

    private Stream<String> devices() throws PcException {
        Stream<String> ill = pc.devices().withProblems().stream().map(DeviceFacts::id);
        try {
            return Stream.concat(ill, pc.devices().offeredDrivers().stream().map(OfferedDriver::deviceId));
        } catch (PcException unknown) {
            if (unknown.reason() == Reason.UNAVAILABLE) {
                return ill;
            }
            throw unknown;
        }
    }
}
