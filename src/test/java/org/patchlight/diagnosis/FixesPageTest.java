package org.patchlight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FixesPageTest {
    @Test
    void the_page_matches_the_declarations_of_the_fixes() throws IOException {
        String made = new FixesPage().text();
        if (Boolean.getBoolean("fixes.write")) {
            Files.writeString(FixesPage.FILE, made, StandardCharsets.UTF_8);
        }
        String kept = Files.readString(FixesPage.FILE, StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(kept.lines().toList())
                .as("docs/fixes.md is out of date; write it again with: %s", FixesPage.COMMAND)
                .isEqualTo(made.lines().toList());
    }
}
