package org.patchlight.update.code;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Hresult;

/**
 * A result code in words.
 *
 * @param code the code
 * @param symbolOrNull its name in Microsoft's headers; null if the catalogue lacks it
 * @param meaning the meaning; for a code that the catalogue lacks, the meaning of its facility
 * @param family the subject: a stable name such as {@code download}
 * @param routing the possible causes
 * @param fixes the ids of the fixes for a failure with this code, the one to try first in front
 */
public record Explanation(
        Hresult code,
        @Nullable String symbolOrNull,
        Message meaning,
        String family,
        Routing routing,
        List<String> fixes) {
    public Explanation {
        fixes = List.copyOf(fixes);
    }

    /** Its name in Microsoft's headers; empty if the catalogue lacks it. */
    public Optional<String> symbol() {
        return Optional.ofNullable(symbolOrNull);
    }

    /** The family in words. */
    public Message familyWords() {
        return Message.of("update.family." + family);
    }

    /** The code and its name, if it has one: {@code 0x80070002 ERROR_FILE_NOT_FOUND}. */
    public String codeAndSymbol() {
        return symbolOrNull == null ? code.toString() : code + " " + symbolOrNull;
    }

    /** Explains a code without known circumstances. */
    public static Explanation of(Hresult code) {
        return of(code, Circumstances.NONE);
    }

    /**
     * Explains a code that Windows Setup shows with a second number. It is that of an upgrade, whichever it is.
     *
     * @param extend the second number
     */
    public static Explanation ofUpgrade(Hresult code, ExtendCode extend) {
        Explanation plain = of(code, extend.circumstances());
        return new Explanation(
                code,
                plain.symbolOrNull,
                plain.meaning,
                CodeFamily.UPGRADE,
                plain.routing,
                FixRouting.ofUpgrade(List.of(plain.routing)));
    }

    /** Whether Microsoft says that only a repair installation of Windows helps against this code. */
    public boolean needsReinstallation() {
        return ReinstallCodes.contains(code);
    }

    /** Explains a code by the catalogue, else by its bits. */
    public static Explanation of(Hresult code, Circumstances known) {
        Routing routing = FixRouting.of(
                ErrorCatalogue.ofSetupApi(code).map(ErrorCatalogue.Entry::code).orElse(code), known);
        return ErrorCatalogue.find(code)
                .map(entry -> new Explanation(
                        code,
                        entry.symbol(),
                        Message.of("update.code." + entry.code(), entry.meaning()),
                        entry.family(),
                        routing,
                        routing.fixes()))
                .orElseGet(() -> new Explanation(
                        code, null, CodeFamily.meaning(code), CodeFamily.of(code), routing, routing.fixes()));
    }
}
