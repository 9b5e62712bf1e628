package org.patchlight.ui.flyout;

import java.util.List;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.tray.Headline;

/** The one thing that helps most now. */
enum PrimaryAction {
    FIX,
    SHOW_FIX,
    CHECK,
    CHECK_AGAIN,
    RESUME;

    static PrimaryAction of(Situation situation) {
        if (situation.activity() == Activity.REPAIRING) {
            return SHOW_FIX;
        }
        if (situation.pausedUntil().isPresent()) {
            return RESUME;
        }
        if (Headline.fixable(situation) > 0) {
            return FIX;
        }
        return switch (situation.status()) {
            case UNKNOWN -> CHECK_AGAIN;
            case HEALTHY, ATTENTION, PROBLEM -> CHECK;
        };
    }

    /** The text of its button, with the mark of the mnemonic. */
    String text(Situation situation, Wording wording) {
        return switch (this) {
            case FIX -> wording.count("ui.flyout.fix", Headline.fixable(situation));
            case SHOW_FIX -> wording.say("ui.flyout.show-fix");
            case CHECK -> wording.say("ui.flyout.check");
            case CHECK_AGAIN -> wording.say("ui.flyout.check-again");
            case RESUME -> wording.say("ui.flyout.resume");
        };
    }

    /** Whether it can be started now. */
    boolean possible(Situation situation) {
        return switch (this) {
            case CHECK, CHECK_AGAIN -> situation.activity() == Activity.IDLE;
            case FIX, SHOW_FIX, RESUME -> true;
        };
    }

    /** Whether it opens another window, so that the flyout closes. */
    boolean opensWindow() {
        return this == FIX || this == SHOW_FIX;
    }

    void run(Commands commands) {
        switch (this) {
            case FIX, SHOW_FIX -> commands.fix(List.of());
            case CHECK, CHECK_AGAIN -> commands.checkNow();
            case RESUME -> commands.resume();
        }
    }
}
