package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.repair.journal.Steps;

class OpenUpdateCatalogTest {
    private static final String ADDRESS = "https://www.catalog.update.microsoft.com/Search.aspx?q=";

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
        assertThatThrownBy(() -> new OpenUpdateCatalog(words)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Steps.ofJournal("open-update-catalog", ADDRESS + words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KB5001234", "26100.2894"})
    void a_kb_or_a_build_is_a_search(String words) {
        assertThat(new OpenUpdateCatalog(words).target()).isEqualTo(ADDRESS + words);
        assertThat(Steps.ofJournal("open-update-catalog", ADDRESS + words)).contains(new OpenUpdateCatalog(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KB5001234", "https://example.com/?q=KB5001234", "ms-settings:x=KB5001234", "="})
    void a_journal_can_name_no_other_address(String target) {
        assertThat(Steps.ofJournal("open-update-catalog", target)).isEmpty();
    }
}
