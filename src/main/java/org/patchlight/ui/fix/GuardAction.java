package org.patchlight.ui.fix;

import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.FindingId;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.guard.Guards;
import org.patchlight.ui.style.Symbol;

/** What a person can do about a guard that blocks a plan. Each one continues to the plan that was wanted. */
enum GuardAction {
    /** Shows the restart first. */
    RESTART,
    /** Shows the page on which the person selects "Update and restart". */
    UPDATE_AND_RESTART,
    /** Plans again. The window also does so by itself, because the cause can pass without the window. */
    PLUG_IN,
    /** Opens the page on which the person can free up space, and plans again. */
    FREE_SPACE,
    /** Plans again every few seconds, until Windows has finished. */
    WAIT,
    /** Plans the same fixes without a restore point. */
    WITHOUT_RESTORE_POINT,
    /** Shows the fix of the clock first. */
    CLOCK_FIRST,
    /** Shows the choice of the time zone together with the fixes. */
    ZONE_FIRST;

    /** The action against a blocker; empty if only someone else can do something about it. */
    static Optional<GuardAction> against(Blocker blocker) {
        return Optional.ofNullable(
                switch (blocker.id()) {
                    case FindingId.RESTART_PENDING ->
                        blocker.why().key().equals(Guards.RESTART_BY_PERSON) ? UPDATE_AND_RESTART : RESTART;
                    case "on-battery" -> PLUG_IN;
                    case "disk-short" -> FREE_SPACE;
                    case "servicing-busy", "other-run" -> WAIT;
                    case "restore-points-off", "restore-points-by-policy" -> WITHOUT_RESTORE_POINT;
                    case "clock-first" -> CLOCK_FIRST;
                    case "zone-first" -> ZONE_FIRST;
                    default -> null;
                });
    }

    /** The stable name used in text keys and as the name of the button. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The symbol of its button. */
    Symbol symbol() {
        return switch (this) {
            case RESTART, UPDATE_AND_RESTART -> Symbol.RESTART;
            case PLUG_IN -> Symbol.PLUG;
            case FREE_SPACE -> Symbol.DISK;
            case WAIT -> Symbol.CHECK_NOW;
            case WITHOUT_RESTORE_POINT -> Symbol.FIX;
            case CLOCK_FIRST, ZONE_FIRST -> Symbol.CLOCK;
        };
    }
}
