package org.patchlight.ui.toast;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Button;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.ToastLink.Verb;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.ui.text.Clipped;
import org.patchlight.ui.text.Wording;

/** The texts and buttons of notifications. The monitor decides whether one is shown. */
public final class Notices {
    /** Fits into one line of a toast, and into a balloon of Windows, which takes 63 characters. */
    static final int LONGEST_TITLE = 60;

    static final int LONGEST_TEXT = 120;

    /** The topic of a run that goes on. */
    static final String RUN = "repair";

    private final Wording wording;
    private final NoticeActions actions;

    /** Notifications with these texts, whose buttons do this. */
    public Notices(Wording wording, NoticeActions actions) {
        this.wording = wording;
        this.actions = actions;
    }

    /**
     * A problem was found, possibly with others. Its id is the topic, so the same problem is never shown twice side by
     * side. A click does what the first button does.
     *
     * @param finding the most serious problem
     * @param others how many other problems there are
     */
    public Notice problem(Finding finding, int others) {
        Gravity gravity = finding.severity() == Severity.PROBLEM ? Gravity.PROBLEM : Gravity.ATTENTION;
        String more = others == 0 ? "" : " " + wording.say("ui.toast.more", others);
        String meaning = Excerpt.of(LONGEST_TEXT - more.length(), wording.say(finding.meaning()), wording.locale());
        return notice(finding.id(), gravity, wording.say(finding.title()), meaning + more, buttons(finding, others));
    }

    private List<Button> buttons(Finding finding, int others) {
        if (others == 0 && isDue(finding)) {
            return restartButtons(finding.id());
        }
        List<Button> buttons = new ArrayList<>();
        if (!finding.fixes().isEmpty() || others > 0) {
            buttons.add(button(Verb.FIX, actions::fix));
        }
        buttons.add(button(Verb.DETAILS, actions::details));
        buttons.add(button(Verb.LATER, () -> actions.later(finding.id())));
        return buttons;
    }

    /** Whether a plain restart is all that is missing. Only the person can do "Update and restart". */
    private static boolean isDue(Finding finding) {
        return finding.fixes().equals(List.of(FixId.RESTART_PC)) && PendingRestart.of(finding) == PendingRestart.PLAIN;
    }

    /**
     * A fix ended out of sight, and a restart shows whether it worked.
     *
     * @param fix the title of the fix
     */
    public Notice restart(Message fix) {
        String text = Excerpt.of(LONGEST_TEXT, wording.say("ui.notice.restart.text", fix), wording.locale());
        String topic = FindingId.RESTART_PENDING;
        return notice(topic, Gravity.ATTENTION, wording.say("ui.notice.restart.title"), text, restartButtons(topic));
    }

    private List<Button> restartButtons(String topic) {
        return List.of(
                button(Verb.RESTART, actions::restart),
                button(Verb.TONIGHT, () -> actions.tonight(topic)),
                button(Verb.LATER, () -> actions.later(topic)));
    }

    /**
     * A run of fixes goes on. The title is the same for all fixes of a run, so that only the bar changes.
     *
     * @param number which fix runs, from 1
     * @param count how many there are
     * @param fix its title
     */
    public Notice running(int number, int count, Message fix) {
        String title = Clipped.to(LONGEST_TITLE, wording.say("ui.toast.running.title", count));
        String step = Clipped.to(LONGEST_TEXT, wording.say(fix));
        int percent = 100 * (number - 1) / Math.max(count, 1);
        Button show = new Button(Verb.DETAILS, wording.say("ui.toast.button.show"), actions::details);
        return new Notice(
                RUN,
                Gravity.ATTENTION,
                title,
                step,
                actions::details,
                List.of(show),
                new Notice.Progress(step, count > 1 ? percent : -1));
    }

    /** Everything that was announced is gone. */
    public Notice healthy() {
        return of("health", Gravity.GOOD, Message.of("ui.notice.well.title"), Message.of("ui.notice.well.text"));
    }

    /**
     * Any other notification. Good news lead to the status window, other news to the fixes.
     *
     * @param topic identifies it; a later one with the same topic replaces it
     * @param title the title, shortened to 60 characters
     * @param text the text, shortened to 120 characters
     */
    public Notice of(String topic, Gravity gravity, Message title, Message text) {
        List<Button> buttons = new ArrayList<>();
        if (gravity != Gravity.GOOD) {
            buttons.add(button(Verb.FIX, actions::fix));
        }
        buttons.add(button(Verb.DETAILS, actions::details));
        String excerpt = Excerpt.of(LONGEST_TEXT, wording.say(text), wording.locale());
        return notice(topic, gravity, wording.say(title), excerpt, buttons);
    }

    private Button button(Verb verb, Runnable action) {
        return new Button(verb, wording.say("ui.toast.button." + verb.id()), action);
    }

    private static Notice notice(String topic, Gravity gravity, String title, String text, List<Button> buttons) {
        return new Notice(
                topic,
                gravity,
                Clipped.to(LONGEST_TITLE, title),
                text,
                buttons.get(0).action(),
                buttons,
                null);
    }
}
