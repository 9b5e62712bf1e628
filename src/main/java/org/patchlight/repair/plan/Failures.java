package org.patchlight.repair.plan;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.Devices;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.UpdateAgent;

/** Explains why a step or a run failed. */
public final class Failures {
    private Failures() {}

    /** The results of a time service that did not set the clock: 1 no time data, 4 a change too big. */
    private static final Set<Integer> RESYNC_RESULTS = Set.of(1, 4);

    /** The refusals of a restart that may succeed later: 21 not ready, 1115 going down, 1190 and 1191 of {@link Power}. */
    private static final Set<Integer> RESTART_REFUSALS =
            Set.of(21, 1115, Power.RESTART_IS_SCHEDULED, Power.OTHERS_ARE_SIGNED_IN);

    /** CBS_E_SOURCE_MISSING, and DISM's own codes for a download that failed. */
    private static final Set<Integer> NO_SOURCE = Set.of(0x800F081F, 0x800F0906, 0x800F0907);

    /** The reason in one sentence for people, with the code of Windows where there is one. */
    public static Message words(Exception failure) {
        if (failure instanceof PcException refused) {
            if (refused.operation().equals(TimeService.RESYNC) && RESYNC_RESULTS.contains(refused.code())) {
                return Message.of("failure.resync." + refused.code());
            }
            if (refused.operation().equals(Power.RESTART) && RESTART_REFUSALS.contains(refused.code())) {
                return Message.of("failure.restart." + refused.code());
            }
            return ofInstalling(refused).or(() -> Hindrances.words(refused)).orElseGet(() -> general(refused));
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
