package org.patchlight.helper;

import java.util.stream.Stream;
import org.patchlight.health.FixValue;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.file.RepairImage;

/** Checks values chosen for a fix: only those that this PC, or the fix itself, has a name for are allowed. */
final class ValueRules {
    private final Pc pc;

    ValueRules(Pc pc) {
        this.pc = pc;
    }

    /**
     * Whether the value is allowed on this PC.
     *
     * @param rule what the fix declares
     * @throws PcException if the PC could not be read
     */
    boolean accept(FixValue rule, String value) throws PcException {
        return switch (rule.kind()) {
            case TIME_ZONE -> pc.timeZones().available().stream().anyMatch(value::equalsIgnoreCase);
            case NAME -> rule.names().contains(value);
            case DEVICE -> devices().anyMatch(value::equalsIgnoreCase);
            case PATH -> RepairImage.isLocal(value);
            case NONE -> false;
        };
    }

    private Stream<String> devices() throws PcException {
        Stream<String> affected = pc.devices().withProblems().stream().map(DeviceFacts::id);
        try {
            return Stream.concat(
                    affected, pc.devices().offeredDrivers().stream().map(OfferedDriver::deviceId));
        } catch (PcException unknown) {
            if (unknown.reason() == Reason.UNAVAILABLE) {
                return affected;
            }
            throw unknown;
        }
    }
}
