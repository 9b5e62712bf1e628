package org.patchlight.monitor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.patchlight.health.HealthReport;
import org.patchlight.settings.Settings.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who tell a person of changes, and what they were given to tell. Listeners from any thread, reports from one. */
final class Announcers {
    private static final Logger LOG = LoggerFactory.getLogger(Announcers.class);

    private final AnnouncementPolicy policy = new AnnouncementPolicy();
    private final List<Consumer<Announcement>> announcers = new CopyOnWriteArrayList<>();

    void add(Consumer<Announcement> announcer) {
        announcers.add(announcer);
    }

    void tell(HealthReport report, Notices wanted) {
        policy.decide(report, wanted).ifPresent(change -> announcers.forEach(announcer -> tell(announcer, change)));
    }

    private static void tell(Consumer<Announcement> announcer, Announcement change) {
        try {
            announcer.accept(change);
        } catch (RuntimeException bug) {
            LOG.error("a notice could not be shown", bug);
        }
    }
}
