package org.patchlight.update.installed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.build.RollupRecord.Change;
import org.patchlight.update.build.RollupRecord.Source;

class NotAppliedTest {
    private static final String KB = "KB5050101";
    private static final String REPORTED = "2026-05-13T20:00:00Z";
    private static final String LATER = "2026-05-16T09:00:00Z";

    /** Reported and finished by the servicing stack, and the build is older. */
    private static SeenBuild lost() {
        return begun().stack("2026-05-13T19:59:00Z", Change.INSTALLED, KB);
    }

    /** The servicing stack doesn't say that it finished it. */
    private static SeenBuild begun() {
        return reported().stack("2026-05-13T18:00:00Z", Change.BEGUN, KB);
    }

    private static SeenBuild reported() {
        return new SeenBuild("26100.2605")
                .rollup("26100.2605", 112)
                .agent(REPORTED, Change.INSTALLED, KB, "26100.2894");
    }

    @Test
    void a_success_whose_build_is_not_there_is_reported() {
        assertThat(lost().notApplied()).contains(KB);
        assertThat(lost().rollup("26100.2894", 64).notApplied()).contains(KB);
        assertThat(lost().kernel("26100.2605").notApplied()).contains(KB);
    }

    @Test
    void the_end_by_the_servicing_stack_or_a_later_full_start_proves_the_restart() {
        assertThat(lost().started(null).notApplied()).contains(KB);
        assertThat(begun().notApplied()).contains(KB);
        assertThat(begun().started(null).notApplied()).isEmpty();
        assertThat(begun().started("2026-05-13T20:05:00Z").notApplied()).isEmpty();
    }

    @Test
    void a_shutdown_with_fast_startup_is_no_start() {
        assertThat(begun().started("2026-05-01T08:00:00Z").notApplied()).isEmpty();
    }

    @Test
    void a_log_of_the_servicing_stack_that_does_not_reach_back_could_hide_a_removal() {
        assertThat(reported().notApplied()).isEmpty();
        assertThat(reported()
                        .stack("2026-05-13T19:59:00Z", Change.INSTALLED, "KB5050199")
                        .notApplied())
                .isEmpty();
        assertThat(reported()
                        .stack("2026-04-13T19:59:00Z", Change.INSTALLED, KB)
                        .notApplied())
                .isEmpty();
    }

    @Test
    void an_update_that_was_removed_is_no_contradiction() {
        assertThat(lost().stack(LATER, Change.OTHER, KB).notApplied()).isEmpty();
        assertThat(lost().record(LATER, Source.SERVICING, Change.OTHER, null, "26100.2894")
                        .notApplied())
                .isEmpty();
        assertThat(lost().agent(LATER, Change.OTHER, KB, null).notApplied()).isEmpty();
        assertThat(lost().agent(LATER, Change.OTHER, null, null).notApplied()).isEmpty();
        assertThat(begun().stack(LATER, Change.OTHER, KB).notApplied()).isEmpty();
    }

    @Test
    void a_removal_before_it_changes_nothing() {
        assertThat(lost().stack("2026-05-02T09:00:00Z", Change.OTHER, KB)
                        .agent("2026-05-02T09:01:00Z", Change.OTHER, KB, null)
                        .notApplied())
                .contains(KB);
    }

    @Test
    void another_update_that_was_removed_changes_nothing() {
        assertThat(lost().stack(LATER, Change.OTHER, "KB5050177").notApplied()).contains(KB);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 32, 48, 80, 96, 101, 112, 128})
    void a_package_that_is_there_or_on_its_way_is_applied_or_not_finished(int state) {
        assertThat(lost().rollup("26100.2894", state).notApplied()).isEmpty();
    }

    @Test
    void a_new_file_of_the_kernel_shows_that_the_update_is_there() {
        assertThat(lost().kernel("26100.2894").notApplied()).isEmpty();
    }

    @Test
    void the_newest_report_counts() {
        assertThat(lost().agent("2026-05-15T20:00:00Z", Change.INSTALLED, "KB5050155", "26100.2605")
                        .notApplied())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "26100.2894, 26100.2894",
        "26200.2894, 26100.2894",
        "26100.2900, 26100.2894",
        "26120.2605, 26100.2894",
        "22631.4751, 26100.2894",
        "26100.2890, 26100.2894"
    })
    void the_same_or_another_windows_is_no_contradiction(String build, String reported) {
        assertThat(new SeenBuild(build)
                        .rollup(build, 112)
                        .agent(REPORTED, Change.INSTALLED, KB, reported)
                        .stack("2026-05-13T19:59:00Z", Change.INSTALLED, KB)
                        .notApplied())
                .isEmpty();
    }

    @Test
    void a_copy_without_a_time_or_without_packages_is_not_judged() {
        assertThat(lost().undated().notApplied()).isEmpty();
        assertThat(new SeenBuild("26100.2605")
                        .agent(REPORTED, Change.INSTALLED, KB, "26100.2894")
                        .stack("2026-05-13T19:59:00Z", Change.INSTALLED, KB)
                        .notApplied())
                .isEmpty();
    }

    @Test
    void a_report_after_the_build_was_read_is_not_judged() {
        assertThat(new SeenBuild("26100.2605")
                        .rollup("26100.2605", 112)
                        .agent("2026-05-21T20:00:00Z", Change.INSTALLED, KB, "26100.2894")
                        .stack("2026-05-21T19:59:00Z", Change.INSTALLED, KB)
                        .notApplied())
                .isEmpty();
    }
}
