package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Security descriptors of the folders that matter, by Windows version. A dump was printed by some PC and published; a
 * form follows documented rights, spelled by the rules of SDDL.
 */
class FolderRightsCorpusTest {
    record Row(String windows, String folder, String verdict, String kind, String source, String sddl) {}

    static List<Row> rows() throws IOException {
        try (InputStream table = FolderRightsCorpusTest.class.getResourceAsStream("sddl.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Row(row[0], row[1], row[2], row[3], row[4], row[5]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_administrators_write_where_the_table_says_safe(Row row) {
        assertThat(FolderRights.of(row.sddl()).onlyAdministratorsWrite())
                .as("%s of Windows %s", row.folder(), row.windows())
                .isEqualTo(row.verdict().equals("safe"));
    }

    @Test
    void each_row_says_whether_it_is_a_dump_and_where_it_is_from() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.verdict()).isIn("safe", "unsafe");
            assertThat(row.kind()).isIn("dump", "form");
            assertThat(row.source()).hasSizeGreaterThan(5);
        });
    }
}
