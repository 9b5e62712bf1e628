package org.patchlight.repair.plan;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.UpdateAgent;

/** Explains why a step or a run failed. */
public final class Failures {
    private Failures() {}

    /** The results of a time service that did not set the clock: 1 no time data, 4 a change too big. */
    private static final Set<Integer> RESYNC_RESULTS = Set.of(1, 4);

    /** CBS_E_SOURCE_MISSING, and DISM's own codes for a download that failed. */
    private static final Set<Integer> NO_SOURCE = Set.of(0x800F081F, 0x800F0906, 0x800F0907);

    /** The reason in one sentence for people, with the code of Windows where there is one. */
    public static Message words(Exception failure) {
        if (failure instanceof PcException refused) {
            if (refused.operation().equals(TimeService.RESYNC) && RESYNC_RESULTS.contains(refused.code())) {
                return Message.of("failure.resync." + refused.code());
            }
            if (refused.operation().equals(Programs.OPEN)) {
                return Message.of("failure.opens-nothing", refused.target());
            }
            return ofInstalling(refused)
                    .or(() -> Hindrances.words(refused))
                    .or(() -> ofWindows(refused))
                    .orElseGet(() -> general(refused));
        }
        if (failure instanceof IOException unwritten) {
            return Message.of("failure.journal", String.valueOf(unwritten.getMessage()));
        }
        return Message.of("failure.bug", failure.getClass().getSimpleName());
    }

    private static Optional<Message> ofInstalling(PcException refused) {
        if (refused.isCancelled()) {
            return Optional.of(Message.of("failure.cancelled", refused.target()));
        }
        if (refused.code() == UpdateAgent.OPERATION_IN_PROGRESS) {
            return Optional.of(Message.of("failure.installing"));
        }
        if (refused.operation().equals(ComponentStore.REPAIR)) {
            return Optional.of(store(refused));
        }
        if (refused.operation().equals(RestorePoints.CREATE)
                && refused.reason() == PcException.Reason.FAILED
                && refused.code() == 0) {
            return Optional.of(Message.of("failure.restore-point.unseen"));
        }
        return refused.operation().equals("AddDriver") && refused.code() == Devices.BETTER_DRIVER
                ? Optional.of(Message.of("failure.better-driver"))
                : Optional.empty();
    }

    private static Message store(PcException refused) {
        if (refused.reason() == PcException.Reason.IN_USE) {
            return Message.of("failure.store.busy", code(refused.code()));
        }
        return NO_SOURCE.contains(refused.code())
                ? Message.of("failure.store.no-source", code(refused.code()))
                : general(refused);
    }

    /** What is in use or too slow is said by that; a code of Windows adds nothing to it. */
    private static Optional<Message> ofWindows(PcException refused) {
        return switch (refused.reason()) {
            case IN_USE, TIMED_OUT -> Optional.empty();
            case MISSING, DENIED, UNAVAILABLE, FAILED -> WindowsRefusals.words(refused);
        };
    }

    private static Message general(PcException refused) {
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return refused.reason() == PcException.Reason.FAILED && refused.code() == 0
                ? Message.of("failure.failed-without-code", refused.target())
                : Message.of("failure." + reason, refused.target(), code(refused.code()));
    }

    private static String code(int code) {
        return code < 0 ? String.format(Locale.ROOT, "0x%08X", code) : Integer.toString(code);
    }
}
