package org.patchlight.ui.toast;

import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.ui.text.Clipped;
import org.patchlight.ui.text.Wording;

/** The texts of notifications. The monitor decides whether one is shown. */
public final class Notices {
    /** The longest balloon title in Windows, without its final NUL. */
    private static final int LONGEST_TITLE = 63;
    /** Windows accepts 255 characters and recommends at most 200. */
    private static final int LONGEST_TEXT = 200;

    private final Wording wording;

    /** Notifications with these texts. */
    public Notices(Wording wording) {
        this.wording = wording;
    }

    /** A problem was found. Its id is the topic, so the same problem is never shown twice side by side. */
    public Notice problem(Finding finding, Runnable onClick) {
        return problem(finding, 0, onClick);
    }

    /**
     * A problem was found, possibly with others.
     *
     * @param finding the most serious problem
     * @param others how many other problems the click also shows
     * @param onClick what a click does
     */
    public Notice problem(Finding finding, int others, Runnable onClick) {
        Gravity gravity = finding.severity() == Severity.PROBLEM ? Gravity.PROBLEM : Gravity.ATTENTION;
        String hint = " " + wording.say("ui.notice.click", others);
        String meaning = Clipped.to(LONGEST_TEXT - hint.length(), wording.say(finding.meaning()));
        return notice(finding.id(), gravity, wording.say(finding.title()), meaning + hint, onClick);
    }

    /** A problem that was announced is gone. Replaces its notification. */
    public Notice gone(Finding finding, Runnable onClick) {
        return notice(
                finding.id(),
                Gravity.GOOD,
                wording.say("ui.notice.gone"),
                wording.say("ui.notice.gone-what", finding.title()),
                onClick);
    }

    /**
     * Any other notification.
     *
     * @param topic identifies it; a later one with the same topic replaces it
     * @param gravity its importance
     * @param title the title, shortened to 63 characters
     * @param text the text, shortened to 200 characters
     * @param onClick what a click does
     */
    public Notice of(String topic, Gravity gravity, Message title, Message text, Runnable onClick) {
        return notice(topic, gravity, wording.say(title), wording.say(text), onClick);
    }

    private static Notice notice(String topic, Gravity gravity, String title, String text, Runnable onClick) {
        return new Notice(topic, gravity, Clipped.to(LONGEST_TITLE, title), Clipped.to(LONGEST_TEXT, text), onClick);
    }
}
