package org.patchlight.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CulpritTest {
    @Test
    void a_culprit_says_in_which_line_of_which_file_it_is_named() {
        Culprit driver = Culprit.of(Culprit.Kind.DRIVER, "scanexample.inf").seenIn("logs/CBS.log", 4711);

        assertThat(driver.sourceOrNull()).isEqualTo("logs/CBS.log:4711");
        assertThat(driver.line().arguments()).contains("logs/CBS.log:4711");
    }

    @Test
    void names_and_paths_from_outside_stay_on_one_line_and_are_cut() {
        Culprit file = Culprit.of(Culprit.Kind.FILE, "a\n\u202Eb".repeat(500)).at("C:\\x\r\ny");

        assertThat(file.name()).hasSizeLessThanOrEqualTo(Culprit.LONGEST).doesNotContain("\n", "\u202E");
        assertThat(file.pathOrNull()).isEqualTo("C:\\x  y");
    }
}
