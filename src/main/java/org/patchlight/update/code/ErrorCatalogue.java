package org.patchlight.update.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;

/**
 * The meanings of Windows Update's result codes. The rows of {@code error-codes.tsv} (code, symbol, meaning, family)
 * are read at the first lookup.
 */
public final class ErrorCatalogue {
    private static final String RESOURCE = "error-codes.tsv";

    private ErrorCatalogue() {}

    /**
     * One known code.
     *
     * @param code the code
     * @param symbol its name in Microsoft's headers
     * @param meaning the meaning, in a few English words
     * @param family its subject, such as {@code download}; the text has the key {@code update.family.<family>}
     */
    public record Entry(Hresult code, String symbol, String meaning, String family) {}

    private static final class Rows {
        static final Map<Integer, Entry> BY_CODE = load();
    }

    /** The row of a code; empty if the catalogue lacks it. */
    public static Optional<Entry> find(Hresult code) {
        return Optional.ofNullable(Rows.BY_CODE.get(code.value()));
    }

    /** All rows, in no particular order. */
    public static List<Entry> entries() {
        return List.copyOf(Rows.BY_CODE.values());
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> rows = new HashMap<>();
        for (List<String> cells : TableResource.rows(ErrorCatalogue.class, RESOURCE, 4)) {
            Hresult code = CodeSpelling.parse(cells.get(0)).orElseThrow();
            rows.put(code.value(), new Entry(code, cells.get(1), cells.get(2), cells.get(3)));
        }
        return Map.copyOf(rows);
    }
}
