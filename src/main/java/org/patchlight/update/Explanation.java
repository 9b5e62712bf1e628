package org.patchlight.update;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * A result code in words.
 *
 * @param code the code
 * @param symbolOrNull its name in Microsoft's headers; null if the catalogue does not know it
 * @param meaning what it means; for a code that the catalogue does not know, what its facility tells
 * @param family what it is about: a stable name such as {@code download}
 * @param fixes the ids of the fixes that fit a failure with this code, the one to try first in front
 */
public record Explanation(
        Hresult code, @Nullable String symbolOrNull, Message meaning, String family, List<String> fixes) {
    private static final int FACILITY_WIN32 = 7;
    private static final int FACILITY_HTTP = 0x19;

    public Explanation {
        fixes = List.copyOf(fixes);
    }

    /** Its name in Microsoft's headers. */
    public Optional<String> symbol() {
        return Optional.ofNullable(symbolOrNull);
    }

    /** The family in words. */
    public Message familyWords() {
        return Message.of("update.family." + family);
    }

    /** The code and, where it has one, its name: {@code 0x80070002 ERROR_FILE_NOT_FOUND}. */
    public String codeAndSymbol() {
        return symbolOrNull == null ? code.toString() : code + " " + symbolOrNull;
    }

    /** Explains a code: by the catalogue if it has it, else by its facility ([MS-ERREF] 2.1.1). */
    public static Explanation of(Hresult code) {
        Optional<ErrorCatalogue.Entry> known = ErrorCatalogue.find(code);
        if (known.isPresent()) {
            ErrorCatalogue.Entry entry = known.get();
            return new Explanation(
                    code,
                    entry.symbol(),
                    Message.of("update.meaning.known", entry.meaning()),
                    entry.family(),
                    fixes(code, entry.family()));
        }
        String family = familyOf(code);
        return new Explanation(code, null, meaningOf(code, family), family, fixes(code, family));
    }

    private static List<String> fixes(Hresult code, String family) {
        return code.isFailure() ? FixRouting.of(code, family) : List.of();
    }

    private static String familyOf(Hresult code) {
        if (!code.isFailure()) {
            return "success";
        }
        int high = code.value() >>> 16;
        if (high == 0xC190) {
            return "upgrade";
        }
        if (high == 0xC800) {
            return "datastore";
        }
        return switch (code.facility()) {
            case FACILITY_WIN32 -> "win32";
            case 0x24 -> "agent";
            case 0x0F -> "servicing";
            case 0x0B, 0x09 -> "certificate";
            case 0x20, 0xD0 -> "download";
            case FACILITY_HTTP -> "network";
            default -> "unknown";
        };
    }

    private static Message meaningOf(Hresult code, String family) {
        if (!code.isFailure()) {
            return Message.of("update.meaning.no-failure");
        }
        String number = Integer.toString(code.code());
        return switch (code.facility()) {
            case FACILITY_WIN32 -> Message.of("update.meaning.win32", number);
            case FACILITY_HTTP -> Message.of("update.meaning.http", number);
            case 0xD0 -> Message.of("update.meaning.delivery-optimization");
            case 0x20 -> Message.of("update.meaning.bits");
            default -> Message.of("update.meaning.facility", Message.of("update.family." + family));
        };
    }
}
