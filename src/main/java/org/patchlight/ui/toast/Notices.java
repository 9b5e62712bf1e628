package org.patchlight.ui.toast;

import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.ui.text.Clipped;
import org.patchlight.ui.text.Wording;

/** What notices say. Whether one is shown at all is decided by the monitor. */
public final class Notices {
    /** What Windows shows of a balloon's title, less its closing NUL. */
    private static final int LONGEST_TITLE = 63;
    /** Windows takes 255, and advises 200. */
    private static final int LONGEST_TEXT = 200;

    private final Wording wording;

    public Notices(Wording wording) {
        this.wording = wording;
    }

    /** Something is ill. The topic is the illness, so that one that lasts is never announced twice side by side. */
    public Notice ill(Finding finding, Runnable onClick) {
        return ill(finding, 0, onClick);
    }

    /**
     * Something is ill, and not alone.
     *
     * @param others how many other illnesses the click shows as well
     */
    public Notice ill(Finding finding, int others, Runnable onClick) {
        Gravity gravity = finding.severity() == Severity.PROBLEM ? Gravity.PROBLEM : Gravity.ATTENTION;
        String hint = " " + wording.say("ui.notice.click", others);
        String meaning = Clipped.to(LONGEST_TEXT - hint.length(), wording.say(finding.meaning()));
        return notice(finding.id(), gravity, wording.say(finding.title()), meaning + hint, onClick);
    }

    /** An illness that was announced is gone; takes the place of its notice. */
    public Notice gone(Finding finding, Runnable onClick) {
        return notice(
                finding.id(),
                Gravity.GOOD,
                wording.say("ui.notice.gone"),
                wording.say("ui.notice.gone-what", finding.title()),
                onClick);
    }

    /** Anything else worth a notice. */
    public Notice of(String topic, Gravity gravity, Message title, Message text, Runnable onClick) {
        return notice(topic, gravity, wording.say(title), wording.say(text), onClick);
    }

    private static Notice notice(String topic, Gravity gravity, String title, String text, Runnable onClick) {
        return new Notice(topic, gravity, Clipped.to(LONGEST_TITLE, title), Clipped.to(LONGEST_TEXT, text), onClick);
    }
}
