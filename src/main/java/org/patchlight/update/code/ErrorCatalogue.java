package org.patchlight.update.code;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;

/**
 * The meanings of result codes. The rows of {@code error-codes.tsv} (code, symbol, meaning, family) are those that
 * Windows Update meets often; they are read at the first lookup. All other codes of Windows are in {@link WindowsCodes}.
 */
public final class ErrorCatalogue {
    private static final String RESOURCE = "error-codes.tsv";
    /** The upper half of SetupAPI's errors, of an application's error in general, and of the HRESULTs made of them. */
    private static final int SETUP_API = 0xE000;

    private static final int SETUP_API_RESULT = 0x800F_0000;

    private ErrorCatalogue() {}

    /**
     * One known code.
     *
     * @param code the code
     * @param symbol its name in Microsoft's headers
     * @param meaning the meaning, in a few English words
     * @param family its subject, such as {@code download}; the text has the key {@code update.family.<family>}
     */
    public record Entry(Hresult code, String symbol, String meaning, String family) {
        /** Builds an entry from the cells of its row. */
        static Entry of(List<String> cells) {
            return new Entry(CodeSpelling.parse(cells.get(0)).orElseThrow(), cells.get(1), cells.get(2), cells.get(3));
        }
    }

    private static final class Rows {
        static final Map<Integer, Entry> BY_CODE = load();
    }

    /**
     * The row of a code; empty if Windows has no text for it. An NTSTATUS that is wrapped as an HRESULT has the row of
     * the NTSTATUS, and an error of SetupAPI (setupapi.h) that of the HRESULT which Windows makes of it.
     */
    public static Optional<Entry> find(Hresult code) {
        return row(code)
                .or(() -> code.ntStatus().filter(status -> !status.equals(code)).flatMap(ErrorCatalogue::row))
                .or(() -> ofSetupApi(code));
    }

    /** The row of the HRESULT that Windows makes of an error of SetupAPI, such as {@code 0xE0000203}; empty for other codes. */
    static Optional<Entry> ofSetupApi(Hresult code) {
        return code.value() >>> 16 == SETUP_API
                ? row(new Hresult(SETUP_API_RESULT | code.code()))
                        .filter(entry -> entry.symbol().startsWith("SPAPI_"))
                : Optional.empty();
    }

    private static Optional<Entry> row(Hresult code) {
        Entry often = Rows.BY_CODE.get(code.value());
        return often == null ? WindowsCodes.find(code).map(Entry::of) : Optional.of(often);
    }

    /**
     * The code of a name from Microsoft's headers, in upper or lower case; empty if no row has it. Of several codes with
     * one name it is one that Windows Update meets often, else the lowest.
     */
    public static Optional<Hresult> named(String symbol) {
        return Rows.BY_CODE.values().stream()
                .filter(entry -> entry.symbol().equalsIgnoreCase(symbol))
                .map(Entry::code)
                .min(Comparator.comparing(Hresult::toString))
                .or(() -> WindowsCodes.named(symbol));
    }

    /** The rows of the codes that Windows Update meets often, in no particular order. */
    public static List<Entry> entries() {
        return List.copyOf(Rows.BY_CODE.values());
    }

    private static Map<Integer, Entry> load() {
        Map<Integer, Entry> rows = new HashMap<>();
        for (List<String> cells : TableResource.rows(ErrorCatalogue.class, RESOURCE, 4)) {
            Entry entry = Entry.of(cells);
            rows.put(entry.code().value(), entry);
        }
        return Map.copyOf(rows);
    }
}
