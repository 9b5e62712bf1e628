package org.patchlight.collect;

import java.util.Locale;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;

/** Why the PC did not give a piece of evidence. */
final class Refusals {
    private Refusals() {}

    static Message note(PcException refused) {
        return Message.of("collect.note."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
