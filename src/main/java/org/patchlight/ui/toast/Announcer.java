package org.patchlight.ui.toast;

import java.util.List;
import java.util.Optional;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.Notifier;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.WindowTheme;

/** Turns an announcement of the monitor into one notification, and shows it in the best way that works. */
public final class Announcer {
    private final Notices notices;
    private final ToastWindow toasts;
    private final Runnable showFix;
    private final Runnable showStatus;

    /**
     * An announcer that shows nothing yet.
     *
     * @param wording the texts
     * @param theme the theme of Patchlight's own notification windows
     * @param showFix opens the window of fixes on a click on a problem; that window only asks
     * @param showStatus opens the status window on a click on good news
     */
    public Announcer(Wording wording, WindowTheme theme, Runnable showFix, Runnable showStatus) {
        this.notices = new Notices(wording);
        this.toasts = new ToastWindow(wording, theme);
        this.showFix = showFix;
        this.showStatus = showStatus;
    }

    /**
     * Shows one notification for all news. It names the most serious problem; a click opens the window that shows all.
     *
     * @param announcement the news
     * @param balloons the notifications of the desktop; empty to use Patchlight's own windows
     */
    public void announce(Announcement announcement, Optional<Notifier> balloons) {
        if (announcement.findings().isEmpty() && announcement.status() == Status.HEALTHY) {
            toasts.withdrawAll();
        }
        Notice notice = announcement.decided().isEmpty()
                ? notice(announcement.findings())
                : notice(announcement.decided().get(0));
        boolean shown = balloons.map(notifier -> notifier.show(notice)).orElse(false);
        if (!shown) {
            toasts.show(notice);
        }
    }

    /** Only the first fix of the run is shown; the history has all of them. */
    private Notice notice(LaterVerdict decided) {
        boolean fixed = decided.verdict() == Verdict.FIXED;
        String key = "ui.notice.decided." + decided.verdict().id();
        return notices.of(
                "repair-verdict",
                fixed ? Gravity.GOOD : Gravity.ATTENTION,
                Message.of(key + ".title"),
                Message.of(key + ".text", Message.of("fix." + decided.fix() + ".title"), decided.repaired()),
                fixed ? showStatus : showFix);
    }

    private Notice notice(List<Finding> findings) {
        return findings.stream()
                .findFirst()
                .map(worst -> notices.problem(worst, findings.size() - 1, showFix))
                .orElseGet(() -> notices.of(
                        "health",
                        Gravity.GOOD,
                        Message.of("ui.notice.well.title"),
                        Message.of("ui.notice.well.text"),
                        showStatus));
    }
}
