package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CodesPageTest {
    @Test
    void the_page_matches_the_tables() throws IOException {
        String made = new CodesPage().text();
        if (Boolean.getBoolean("codes.write")) {
            Files.writeString(CodesPage.FILE, made, StandardCharsets.UTF_8);
        }
        String kept = Files.readString(CodesPage.FILE, StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(kept.lines().toList())
                .as("docs/codes.md is out of date; write it again with: %s", CodesPage.COMMAND)
                .isEqualTo(made.lines().toList());
    }
}
