package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenUpdateCatalogTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KB5001234&x=1",
                "KB 5001234",
                "../x",
                "KB5001234#",
                "\u212A500",
                "1234567890.1234567890.1234567890.1234567890"
            })
    void words_from_a_log_or_journal_never_change_the_address(String words) {
        assertThat(Steps.ofJournal("open-update-catalog", words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KB5001234", "26100.2894"})
    void a_kb_or_a_build_is_a_search(String words) {
        assertThat(Steps.ofJournal("open-update-catalog", words))
                .hasValueSatisfying(step -> assertThat(step.title().arguments())
                        .containsExactly("https://www.catalog.update.microsoft.com/Search.aspx?q=" + words));
    }
}
