package org.patchlight.ui.toast;

import java.awt.Rectangle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.desktop.Notifier;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.monitor.announce.Announcement;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.WindowTheme;

/**
 * Turns an announcement of the monitor into one notification, shows it in the best way that works, and withdraws it when
 * its problem is gone.
 */
public final class Announcer {
    private final Notices notices;
    private final ToastWindow windows;
    /** The problems whose notification may still be seen, and their subjects. */
    private final Map<String, Subject> shown = new HashMap<>();

    private Optional<Notifier> desktop = Optional.empty();

    /**
     * An announcer that shows nothing yet.
     *
     * @param wording the texts
     * @param theme the theme of Patchlight's own notification windows
     * @param actions what the person can choose
     * @param icon where the tray icon is, which no window may cover; empty if the desktop doesn't say
     */
    public Announcer(Wording wording, WindowTheme theme, NoticeActions actions, Supplier<Optional<Rectangle>> icon) {
        this.notices = new Notices(wording, actions);
        this.windows = new ToastWindow(wording, theme, icon);
    }

    /**
     * Shows one notification for all news. It names the most serious problem; a click opens the window that shows all.
     *
     * @param announcement the news
     * @param ways the notifications of the desktop; empty to use Patchlight's own windows
     */
    public synchronized void announce(Announcement announcement, Optional<Notifier> ways) {
        desktop = ways;
        if (announcement.findings().isEmpty() && announcement.status() == Status.HEALTHY) {
            List.copyOf(shown.keySet()).forEach(this::withdraw);
            windows.withdrawAll();
        }
        announcement.findings().stream()
                .limit(announcement.decided().isEmpty() ? 1 : 0)
                .forEach(worst -> shown.put(worst.id(), worst.subject()));
        show(
                announcement.decided().isEmpty()
                        ? notice(announcement.findings())
                        : notice(announcement.decided().get(0)));
    }

    /** Withdraws the notifications of problems that a check no longer finds, unless it could not check them. */
    public synchronized void checked(Situation situation) {
        if (situation.activity() == Activity.IDLE && situation.checkUp().isPresent()) {
            HealthReport report = situation.checkUp().get().report();
            Map.copyOf(shown).forEach((topic, subject) -> {
                boolean unknown = report.findings().stream()
                        .anyMatch(one -> one.severity() == Severity.UNKNOWN && one.subject() == subject);
                if (!unknown && report.finding(topic).isEmpty()) {
                    withdraw(topic);
                }
            });
        }
    }

    /**
     * Shows how far a run is that no window shows. Balloons have no bar and would appear for each fix, so windows of our
     * own take their place.
     *
     * @param number which fix runs, from 1
     * @param count how many there are
     * @param fix its title
     */
    public synchronized void running(int number, int count, Message fix) {
        show(notices.running(number, count, fix));
    }

    /** Withdraws the notification of a run. */
    public synchronized void ended() {
        withdraw(Notices.RUN);
    }

    private void show(Notice notice) {
        if (desktop.map(ways -> ways.show(notice)).orElse(false)) {
            windows.withdraw(notice.topic());
        } else {
            windows.show(notice);
        }
    }

    private void withdraw(String topic) {
        shown.remove(topic);
        desktop.ifPresent(ways -> ways.withdraw(topic));
        windows.withdraw(topic);
    }

    /** Only the first fix of the run is shown; the history has all of them. */
    private Notice notice(LaterVerdict decided) {
        Message fix = Message.of("fix." + decided.fix() + ".title");
        if (decided.verdict() == Verdict.RESTART_NEEDED) {
            return notices.restart(fix);
        }
        String key = "ui.notice.decided." + decided.verdict().id();
        return notices.of(
                "repair-verdict",
                decided.verdict() == Verdict.FIXED ? Gravity.GOOD : Gravity.ATTENTION,
                Message.of(key + ".title"),
                Message.of(key + ".text", fix, decided.repaired()));
    }

    private Notice notice(List<Finding> findings) {
        return findings.stream()
                .findFirst()
                .map(worst -> notices.problem(worst, findings.size() - 1))
                .orElseGet(notices::healthy);
    }
}
