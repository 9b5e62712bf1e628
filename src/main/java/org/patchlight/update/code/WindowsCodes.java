package org.patchlight.update.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.LruMap;

/**
 * The codes of Windows that rarely reach Windows Update: Win32 errors, SetupAPI, COM, certificates, BitLocker, NTSTATUS
 * and others. The rows of {@code windows-codes.tsv} are sorted by code and stay in the file. Only the last few that were
 * asked for, and the bare numbers, are kept in memory, because the tray must stay small.
 */
final class WindowsCodes {
    private static final String RESOURCE = "windows-codes.tsv";
    private static final int COLUMNS = 4;
    private static final int KEPT = 200;
    private static final int DIGITS = 8;

    private static final Map<Integer, Optional<List<String>>> LAST = new LruMap<>(KEPT);

    private WindowsCodes() {}

    /** All codes, so that a number that is none needs no search in the file: texts are full of such numbers. */
    private static final class Index {
        static final int[] CODES = codes();

        private static int[] codes() {
            try (Stream<String> lines = TableResource.lines(WindowsCodes.class, RESOURCE)) {
                return lines.mapToInt(line -> Integer.parseUnsignedInt(line, 2, DIGITS + 2, 16))
                        .sorted()
                        .toArray();
            }
        }
    }

    /** The cells of the row of a code: code, symbol, meaning, family; empty if Windows has no text for it. */
    static Optional<List<String>> find(Hresult code) {
        if (Arrays.binarySearch(Index.CODES, code.value()) < 0) {
            return Optional.empty();
        }
        synchronized (LAST) {
            Optional<List<String>> known = LAST.get(code.value());
            if (known == null) {
                known = read(code);
                LAST.put(code.value(), known);
            }
            return known;
        }
    }

    /** The lowest code with this name, in upper or lower case; empty if there is none. */
    static Optional<Hresult> named(String symbol) {
        if (symbol.isEmpty() || symbol.indexOf('\t') >= 0) {
            return Optional.empty();
        }
        try (Stream<String> lines = TableResource.lines(WindowsCodes.class, RESOURCE)) {
            return lines.map(line -> TableResource.cells(line, COLUMNS))
                    .filter(cells -> cells.get(1).equalsIgnoreCase(symbol))
                    .findFirst()
                    .map(cells -> new Hresult(Integer.parseUnsignedInt(cells.get(0), 2, DIGITS + 2, 16)));
        }
    }

    private static Optional<List<String>> read(Hresult code) {
        String wanted = code.toString();
        try (Stream<String> lines = TableResource.lines(WindowsCodes.class, RESOURCE)) {
            // Sorted digits of equal length compare like the numbers.
            return lines.dropWhile(line -> line.compareTo(wanted) < 0)
                    .findFirst()
                    .filter(line -> line.startsWith(wanted))
                    .map(line -> TableResource.cells(line, COLUMNS));
        }
    }
}
