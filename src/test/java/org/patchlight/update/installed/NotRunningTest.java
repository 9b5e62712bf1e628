package org.patchlight.update.installed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotRunningTest {
    @ParameterizedTest
    @CsvSource({
        "19045.3570, 19041.3803, 112",
        "22631.3737, 22621.3880, 112",
        "17763.5122, 17763.5206, 128",
        "26200.2894, 26100.3194, 112"
    })
    void an_installed_package_newer_than_the_registry_does_not_run(String build, String rollup, int state) {
        assertThat(new SeenBuild(build).rollup(rollup, state).notRunning()).contains(rollup);
    }

    @Test
    void a_file_of_the_kernel_as_old_as_the_registry_agrees_with_it() {
        SeenBuild seen = new SeenBuild("19045.3570").rollup("19041.3803", 112).kernel("19041.3570");
        assertThat(seen.notRunning()).contains("19041.3803");
    }

    @Test
    void a_new_file_of_the_kernel_shows_that_only_the_registry_is_old() {
        SeenBuild seen = new SeenBuild("19045.3570").rollup("19041.3803", 112).kernel("19041.3802");
        assertThat(seen.notRunning()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19045.3803, 19041.3803", "19045.3803, 19041.3570", "19045.3800, 19041.3803", "22631.3737, 19041.3803"})
    void builds_that_agree_or_are_of_another_windows_are_no_contradiction(String build, String rollup) {
        assertThat(new SeenBuild(build).rollup(rollup, 112).notRunning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 16, 32, 48, 96, 101})
    void a_package_on_its_way_waits_for_a_restart_or_its_removal(int state) {
        assertThat(new SeenBuild("19045.3570")
                        .rollup("19041.3803", 112)
                        .rollup("19041.3930", state)
                        .notRunning())
                .isEmpty();
        assertThat(new SeenBuild("19045.3570").rollup("19041.3803", state).notRunning())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 64, 80, -112})
    void a_package_that_was_removed_or_replaced_is_not_installed(int state) {
        assertThat(new SeenBuild("19045.3570")
                        .rollup("19041.3570", 112)
                        .rollup("19041.3803", state)
                        .notRunning())
                .isEmpty();
    }

    /** Three updates, of which the newest is installed. */
    private static SeenBuild three(String build, String newest, String before, String first) {
        return new SeenBuild(build).rollup(newest, 112).rollup(before, 80).rollup(first, 80);
    }

    @ParameterizedTest
    @CsvSource({
        "19045.3803, 19041.3803, 19041.3693, 19041.3570, 19041.3448",
        "17763.5206, 17763.5206, 17763.5122, 17763.4974, 17763.4851",
        "22631.3880, 22621.3880, 22621.3737, 22621.3593, 22621.3447"
    })
    void a_kernel_older_than_the_two_updates_before_was_not_replaced(
            String build, String newest, String before, String first, String kernel) {
        assertThat(three(build, newest, before, first).kernel(kernel).notRunning())
                .contains(newest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19041.3803", "19041.3800", "19041.3693", "19041.3690", "19041.3570", "22621.1"})
    void a_kernel_a_little_older_than_its_update_is_usual(String kernel) {
        SeenBuild seen = three("19045.3803", "19041.3803", "19041.3693", "19041.3570");
        assertThat(seen.kernel(kernel).notRunning()).isEmpty();
    }

    @Test
    void an_old_windows_does_not_get_a_new_kernel_with_each_update() {
        SeenBuild seen = three("10240.20107", "10240.20107", "10240.20048", "10240.19983");
        assertThat(seen.kernel("10240.19869").notRunning()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"26100.3476, 26100.3323, 26100.3194, 26100.2894", "20348.3207, 20348.3091, 20348.3000, 20348.2966"})
    void hotpatches_raise_the_build_and_leave_the_file_of_the_kernel(
            String build, String before, String first, String kernel) {
        SeenBuild seen = three(build, build, before, first);
        assertThat(seen.kernel(kernel).notRunning()).isEmpty();
    }

    @Test
    void a_build_whose_package_is_only_staged_does_not_run_if_the_kernel_is_older_too() {
        SeenBuild seen = new SeenBuild("22631.3880").rollup("22621.3737", 112).rollup("22621.3880", 64);
        assertThat(seen.notRunning()).isEmpty();
        assertThat(seen.kernel("22621.3880").notRunning()).isEmpty();
        assertThat(seen.kernel("22621.3733").notRunning()).contains("22621.3880");
    }
}
