package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** A damaged component store, and the file that the evidence names. */
class DamagedFileTest {
    private static final String STAMP = "2026-05-06 07:08:09, Info                  CSI    0000030c ";

    @TempDir
    Path folder;

    private JsonObject finding(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("post.txt"), text);
        CommandRun run = CommandRun.of(folder.resolve("home"), "analyze", file.toString(), "--json");
        JsonObject finding = run.json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.get("id").getAsString()).as(run.out()).isEqualTo("component-store-corrupt");
        return finding;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[SR] Cannot repair member file [l:10]'sample.dll' of Sample-Part, version 10.0.1.1 in the store, hash mismatch | sample.dll",
                "[SR] Cannot repair member file [l:9]'other.mui' of Sample-Part, version 10.0.1.1 in the store, file is missing | other.mui",
            })
    void a_file_that_sfc_could_not_repair_is_the_culprit(String line, String file) throws IOException {
        JsonObject culprit = finding(STAMP + line.replace('\'', '"') + "\n").getAsJsonObject("culprit");
        assertThat(culprit.get("kind").getAsString()).isEqualTo("file");
        assertThat(culprit.get("name").getAsString()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Image Version: 10.0.19045.2965\n\nThe component store cannot be repaired.\nThe operation completed successfully.\n",
                "The component store cannot be repaired.\n",
                "Image Version: 10.0.26100.1\n\nThe component store is repairable.\nThe operation completed successfully.\n"
            })
    void what_dism_says_about_the_store_counts_without_its_head(String text) throws IOException {
        assertThat(finding(text).get("severity").getAsString()).isEqualTo("problem");
    }
}
