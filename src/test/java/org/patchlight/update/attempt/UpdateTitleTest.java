package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTitleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Update that replaces KB5061001 (KB5061002) | KB5061002",
                "Fix for KB5061001 and KB5061003, for PCs with ARM64 (KB5061002) (26100.1) | KB5061002",
                "Sample (KB5061002), needs KB5061001 | KB5061002",
                "Sample (KB5061002) or (KB5061001) | KB5061002",
                "Definition - KB2267602 (Version 1.2.3) | KB2267602",
                "windows11.0-kb5061002-x64 | KB5061002",
                "KB5061001 (KBs) | KB5061001",
            })
    void the_article_in_brackets_is_the_one_of_the_update(String title, String article) {
        assertThat(UpdateTitle.article(title)).isEqualTo(article);
    }
}
