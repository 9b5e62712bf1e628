package org.patchlight.update.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.UpdateTitle;

class NewestOfWindowsTest {
    private static final String FEATURE = "Windows 11, version 26H2";
    private static final String MONTHLY = "2026-05 Cumulative Update for Windows 11 Version 26H1 (KB5058411)";

    private final PcRecords attempts = new PcRecords(PcSource.REPORTING_EVENTS);

    @Test
    void the_newest_installed_update_of_windows_counts_in_any_order_of_records() {
        add(2, FEATURE, Operation.INSTALL, Outcome.SUCCEEDED);
        add(1, MONTHLY, Operation.INSTALL, Outcome.SUCCEEDED);
        assertThat(attempts.newestOfWindows()).contains(FEATURE);
        add(3, MONTHLY, Operation.INSTALL, Outcome.SUCCEEDED);
        assertThat(attempts.newestOfWindows()).contains(MONTHLY);
    }

    @Test
    void definitions_drivers_downloads_and_failures_do_not_count() {
        add(1, FEATURE, Operation.INSTALL, Outcome.SUCCEEDED);
        add(2, "Security Intelligence Update - KB2267602 (Version 1.1)", Operation.INSTALL, Outcome.SUCCEEDED);
        add(3, "Intel - System - 10.1.1.44", Operation.INSTALL, Outcome.SUCCEEDED);
        add(4, MONTHLY, Operation.DOWNLOAD, Outcome.SUCCEEDED);
        add(5, MONTHLY, Operation.INSTALL, Outcome.FAILED);
        assertThat(attempts.newestOfWindows()).contains(FEATURE);
    }

    @Test
    void sources_are_joined_by_time() {
        add(1, FEATURE, Operation.INSTALL, Outcome.SUCCEEDED);
        PcRecords other = new PcRecords(PcSource.SYSTEM);
        assertThat(other.newestOfWindows()).isEmpty();
        other.addAll(attempts);
        assertThat(other.newestOfWindows()).contains(FEATURE);
        PcRecords later = new PcRecords(PcSource.SETUP);
        later.add(event(2, MONTHLY, Operation.INSTALL, Outcome.SUCCEEDED));
        other.addAll(later);
        assertThat(other.newestOfWindows()).contains(MONTHLY);
        later.addAll(attempts);
        assertThat(later.newestOfWindows()).contains(MONTHLY);
    }

    private void add(int second, String title, Operation operation, Outcome outcome) {
        attempts.add(event(second, title, operation, outcome));
    }

    private static ReportedEvent event(int second, String title, Operation operation, Outcome outcome) {
        return new ReportedEvent(
                Instant.ofEpochSecond(second),
                ZoneOffset.UTC,
                0,
                operation,
                outcome,
                new Hresult(outcome == Outcome.FAILED ? 0x80070002 : 0),
                null,
                title,
                UpdateTitle.article(title));
    }
}
