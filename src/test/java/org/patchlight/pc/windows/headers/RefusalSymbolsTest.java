package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patchlight.repair.plan.Failures;

/** The codes of the table of refusals are those of Windows' headers. */
class RefusalSymbolsTest {
    @Test
    void each_code_is_as_in_the_headers() throws IOException {
        MingwCompiler.need();
        Map<String, Long> codes = new TreeMap<>();
        try (InputStream table = Failures.class.getResourceAsStream("windows-refusals.tsv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> codes.put(row[2], Long.valueOf(row[1])));
        }
        assertThat(codes).hasSizeGreaterThan(60).isEqualTo(HeaderValues.of("refusals", codes.keySet()));
    }
}
