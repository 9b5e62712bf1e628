package org.patchlight.ui.tray;

import java.util.List;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.ui.text.Wording;

/** The one thing that helps most now. Flyout and main window offer it as their primary button. */
public enum PrimaryAction {
    FIX,
    SHOW_FIX,
    CHECK,
    CHECK_AGAIN,
    RESUME;

    /** The action for a situation. */
    public static PrimaryAction of(Situation situation) {
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
    public String text(Situation situation, Wording wording) {
        return switch (this) {
            case FIX -> wording.count("ui.primary.fix", Headline.fixable(situation));
            case SHOW_FIX -> wording.say("ui.primary.show-fix");
            case CHECK -> wording.say("ui.primary.check");
            case CHECK_AGAIN -> wording.say("ui.primary.check-again");
            case RESUME -> wording.say("ui.primary.resume");
        };
    }

    /** Whether it can be started now. */
    public boolean possible(Situation situation) {
        return switch (this) {
            case CHECK, CHECK_AGAIN -> situation.activity() == Activity.IDLE;
            case FIX, SHOW_FIX, RESUME -> true;
        };
    }

    /** Whether it opens another window, so that the flyout closes. */
    public boolean opensWindow() {
        return this == FIX || this == SHOW_FIX;
    }

    /** Carries it out. */
    public void run(Commands commands) {
        switch (this) {
            case FIX, SHOW_FIX -> commands.fix(List.of());
            case CHECK, CHECK_AGAIN -> commands.checkNow();
            case RESUME -> commands.resume();
        }
    }
}
