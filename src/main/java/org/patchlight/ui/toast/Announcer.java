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
import org.patchlight.monitor.Announcement;
import org.patchlight.monitor.LaterVerdict;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.WindowTheme;

/** Turns what the monitor announces into one notice, and shows it by the best way that works. */
public final class Announcer {
    private final Notices notices;
    private final ToastWindow toasts;
    private final Runnable showFix;
    private final Runnable showStatus;

    /**
     * @param showFix what a click on an illness opens; it only asks
     * @param showStatus what a click on good news opens
     */
    public Announcer(Wording wording, WindowTheme check, Runnable showFix, Runnable showStatus) {
        this.notices = new Notices(wording);
        this.toasts = new ToastWindow(wording, check);
        this.showFix = showFix;
        this.showStatus = showStatus;
    }

    /**
     * Shows one notice for all that is new: the gravest speaks, and a click opens the window that shows the others too.
     *
     * @param balloons the notices of the desktop; empty if our own windows are wanted
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

    /** The first speaks for the run; the history has them all. */
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
                .map(gravest -> notices.ill(gravest, findings.size() - 1, showFix))
                .orElseGet(() -> notices.of(
                        "health",
                        Gravity.GOOD,
                        Message.of("ui.notice.well.title"),
                        Message.of("ui.notice.well.text"),
                        showStatus));
    }
}
