package org.patchlight.ui.text;

import java.util.Map;
import org.patchlight.health.Message;

/**
 * Why a fix can't run, as a window says it. The title of the window says what to do first, and its buttons do it. So the
 * texts of the command line would repeat the title, and name options that no window has.
 */
public final class WindowReason {
    private static final Map<String, String> KEYS = Map.of(
            "guard.restart-pending", "ui.fix.why.restart-pending",
            "guard.restore-points-off", "ui.fix.why.restore-points-off",
            "guard.restore-points-by-policy", "ui.fix.why.restore-points-by-policy",
            "verdict.detail.unprotected", "ui.fix.why.unprotected");

    private WindowReason() {}

    /** The text for a window; the same one if it fits there. */
    public static Message of(Message reason) {
        String key = KEYS.get(reason.key());
        return key == null ? reason : new Message(key, reason.arguments());
    }
}
