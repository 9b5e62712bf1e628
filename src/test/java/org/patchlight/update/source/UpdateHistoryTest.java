package org.patchlight.update.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.patchlight.update.LogLines;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

class UpdateHistoryTest {
    private static final Instant T = Instant.parse("2026-05-04T07:00:00Z");
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String OTHER_ID = "{5F2B0000-1111-4222-8333-44445555BBBB}";
    private static final String TITLE = "2026-05 Update (KB5058411)";

    @Test
    void a_failure_without_a_later_success_stays() {
        UpdateHistory history = history(LogLines.installFailed(T, ID, "80070002", TITLE));
        assertThat(history.unresolved()).singleElement().satisfies(failure -> {
            assertThat(failure.kb()).contains("KB5058411");
            assertThat(failure.source()).isEqualTo("ReportingEvents.log");
        });
        assertThat(history.lastSuccess()).isEmpty();
    }

    @Test
    void a_later_installation_of_the_same_update_resolves_in_any_order_in_the_file() {
        UpdateHistory history =
                history(LogLines.installed(after(60), ID, TITLE), LogLines.installFailed(T, ID, "80070002", TITLE));
        assertThat(history.unresolved()).isEmpty();
        assertThat(history.lastSuccess()).contains(after(60));
    }

    @Test
    void an_earlier_installation_does_not_resolve() {
        assertThat(history(LogLines.installed(T, ID, TITLE), LogLines.installFailed(after(60), ID, "80070002", TITLE))
                        .unresolved())
                .hasSize(1);
    }

    @Test
    void the_same_article_under_another_id_resolves() {
        assertThat(history(
                                LogLines.installFailed(T, ID, "80070002", TITLE),
                                LogLines.installed(after(5), OTHER_ID, TITLE))
                        .unresolved())
                .isEmpty();
    }

    @Test
    void another_update_does_not_resolve() {
        assertThat(history(
                                LogLines.installFailed(T, ID, "80070002", TITLE),
                                LogLines.installed(after(5), OTHER_ID, "Other (KB5000009)"))
                        .unresolved())
                .hasSize(1);
    }

    @Test
    void a_download_does_not_resolve_a_failed_installation() {
        assertThat(history(LogLines.installFailed(T, ID, "80070002", TITLE), LogLines.downloaded(after(5), ID))
                        .unresolved())
                .hasSize(1);
    }

    @Test
    void a_download_resolves_a_failed_download_and_is_no_last_success() {
        UpdateHistory history = history(LogLines.downloadFailed(T, ID, "80d05001"), LogLines.downloaded(after(5), ID));
        assertThat(history.unresolved()).isEmpty();
        assertThat(history.lastSuccess()).isEmpty();
    }

    @Test
    void a_failed_download_gets_its_title_from_another_record_of_the_update() {
        UpdateHistory history = history(
                LogLines.downloadFailed(T, ID, "80d05001"), LogLines.installFailed(after(90), ID, "80070002", TITLE));
        assertThat(history.unresolved())
                .extracting(failure -> failure.kb().orElse(null))
                .containsExactly("KB5058411", "KB5058411");
    }

    @Test
    void any_later_good_search_resolves_a_failed_search() {
        assertThat(history(LogLines.searchFailed(T, "8024402c"), LogLines.searched(after(1)))
                        .unresolved())
                .isEmpty();
    }

    @Test
    void a_good_search_does_not_resolve_a_failed_installation() {
        UpdateHistory history = history(LogLines.installFailed(T, ID, "80070002", TITLE), LogLines.searched(after(1)));
        assertThat(history.unresolved()).hasSize(1);
        assertThat(history.lastSuccess()).contains(after(1));
    }

    @Test
    void what_one_source_records_at_two_times_happened_twice_and_the_newest_comes_first() {
        UpdateHistory history = history(
                LogLines.installFailed(T, ID, "80070002", TITLE),
                LogLines.installFailed(after(9), ID, "80070002", TITLE),
                LogLines.installFailed(after(30), ID, "80070002", TITLE),
                LogLines.installFailed(after(31), ID, "80070003", TITLE));
        assertThat(history.unresolved())
                .extracting(UpdateFailure::time)
                .containsExactly(after(31), after(30), after(9), T);
    }

    @Test
    void a_remembered_failure_counts_until_the_log_shows_a_later_success() {
        UpdateFailure remembered = remembered("5f2b0000-1111-4222-8333-44445555aaaa", "KB5058411");
        assertThat(UpdateHistory.of(attempts(), List.of(remembered)).unresolved())
                .containsExactly(remembered);
        assertThat(UpdateHistory.of(attempts(LogLines.installed(after(5), ID, "x")), List.of(remembered))
                        .unresolved())
                .isEmpty();
        assertThat(UpdateHistory.of(attempts(LogLines.installed(after(5), OTHER_ID, TITLE)), List.of(remembered))
                        .unresolved())
                .isEmpty();
    }

    @Test
    void a_remembered_failure_that_the_log_still_holds_is_not_reported_twice() {
        PcRecords log = attempts(LogLines.installFailed(T, ID, "80070002", TITLE));
        UpdateFailure remembered = remembered("5F2B0000-1111-4222-8333-44445555AAAA", null);
        assertThat(UpdateHistory.of(log, List.of(remembered)).unresolved())
                .singleElement()
                .satisfies(failure -> assertThat(failure.source()).isEqualTo("ReportingEvents.log"));
    }

    @Test
    void of_one_update_that_fails_for_ever_all_failures_count_and_the_newest_are_remembered() {
        PcRecords log = attempts();
        for (int n = 0; n < 1000; n++) {
            log.add(ReportingEvents.parse(LogLines.installFailed(after(n * 60L), ID, "80070002", TITLE))
                    .orElseThrow());
        }
        UpdateHistory history = UpdateHistory.of(log, List.of());
        assertThat(history.unresolved()).hasSize(1000);
        List<UpdateFailure> remembered = history.newestOfEach();
        assertThat(remembered).hasSizeLessThan(50);
        assertThat(remembered.get(0).time()).isEqualTo(after(999 * 60L));
    }

    private static UpdateFailure remembered(String id, @Nullable String kb) {
        return new UpdateFailure(T, Operation.INSTALL, Hresult.FILE_NOT_FOUND, null, kb, id, "history");
    }

    private static Instant after(long minutes) {
        return T.plus(Duration.ofMinutes(minutes));
    }

    private static UpdateHistory history(String... lines) {
        return UpdateHistory.of(attempts(lines), List.of());
    }

    private static PcRecords attempts(String... lines) {
        PcRecords attempts = new PcRecords(PcSource.REPORTING_EVENTS);
        for (String line : lines) {
            attempts.add(ReportingEvents.parse(line).orElseThrow());
        }
        return attempts;
    }
}
