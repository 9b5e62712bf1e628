package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each number in the code that calls Windows is either one of Windows' own, with the expression of C that it must equal,
 * or ours. The table {@code constants.tsv} says which; ours have "-".
 */
class ConstantsTest {
    private static final String OURS = "-";
    private static final Map<String, String> EXPRESSIONS = new TreeMap<>();

    @BeforeAll
    static void readTable() throws IOException {
        for (String[] row : Table.rows("constants.tsv")) {
            assertThat(EXPRESSIONS.put(row[0] + " " + row[1], row[2]))
                    .as(row[1])
                    .isNull();
        }
    }

    /** A new constant needs a row: its class, its name, and an expression of C, or "-" if Windows does not define it. */
    @Test
    void each_constant_of_the_code_is_in_the_table_and_no_other() throws IOException {
        Set<String> constants = NativeConstants.all().keySet();
        Set<String> missing = new TreeSet<>(constants);
        missing.removeAll(EXPRESSIONS.keySet());
        assertThat(missing)
                .as("constants of the code without a row in constants.tsv")
                .isEmpty();
        Set<String> gone = new TreeSet<>(EXPRESSIONS.keySet());
        gone.removeAll(constants);
        assertThat(gone)
                .as("rows of constants.tsv without a constant in the code")
                .isEmpty();
    }

    @Test
    void each_number_of_windows_is_as_in_its_headers() throws IOException {
        MingwCompiler.need();
        Map<String, Long> constants = NativeConstants.all();
        Map<String, String> stated = new TreeMap<>(EXPRESSIONS);
        stated.values().removeIf(OURS::equals);
        stated.keySet().retainAll(constants.keySet());
        assertThat(stated).hasSizeGreaterThan(150);
        Map<String, Long> values = HeaderValues.of("constants", stated.values());
        Set<String> wrong = new TreeSet<>();
        stated.forEach((constant, expression) -> {
            if (!values.get(expression).equals(constants.get(constant))) {
                wrong.add(constant + " is " + constants.get(constant) + ", " + expression + " is "
                        + values.get(expression));
            }
        });
        assertThat(wrong).isEmpty();
    }
}
