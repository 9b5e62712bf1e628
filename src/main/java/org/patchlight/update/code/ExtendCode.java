package org.patchlight.update.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.health.Message;

/**
 * The second number of a failed upgrade, as in {@code 0xC1900101 - 0x20017}. Its first digit is the phase in which
 * Windows Setup failed, its last two digits are the operation (windows-itpro-docs, upgrade error codes).
 *
 * @param phase 0 to 5
 * @param operation 0 to 0x20
 */
public record ExtendCode(int phase, int operation) {
    private static final int LAST_PHASE = 5;
    private static final int LAST_OPERATION = 0x20;
    private static final int PHASE_SHIFT = 16;
    private static final int OPERATION_MASK = 0xFFFF;
    private static final Pattern SECOND =
            Pattern.compile(".*[-\u2013\u2014]\\s*0[xX]([0-9A-Fa-f]{1,8})[\\s)\\]\"'>.,;]*");

    /** The extend code after a result code in a text; empty if there is none, or none that Setup uses. */
    public static Optional<ExtendCode> in(String text) {
        Matcher second = SECOND.matcher(text);
        return second.matches() ? of(Integer.parseUnsignedInt(second.group(1), 16)) : Optional.empty();
    }

    /** The extend code of a text such as {@code 0x20017}; empty if Setup doesn't use it. */
    public static Optional<ExtendCode> of(String text) {
        try {
            return of(Integer.decode(text).intValue());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The extend code of a number; empty if Setup doesn't use it. */
    static Optional<ExtendCode> of(int value) {
        int phase = value >>> PHASE_SHIFT;
        int operation = value & OPERATION_MASK;
        boolean known = phase <= LAST_PHASE && operation <= LAST_OPERATION && value != 0;
        return known ? Optional.of(new ExtendCode(phase, operation)) : Optional.empty();
    }

    /** What the operation that failed says about the cause. */
    Circumstances circumstances() {
        Circumstances upgrade = Circumstances.NONE.with(Circumstance.UPGRADE);
        return switch (operation) {
            case 0x07, 0x10 -> upgrade.with(Circumstance.DRIVER);
            case 0x0C -> upgrade.with(Circumstance.IMAGE_APPLY);
            case 0x0D -> upgrade.with(Circumstance.USER_DATA_MIGRATION);
            default -> upgrade;
        };
    }

    /** Phase and operation in words. */
    public Message words() {
        return Message.of("update.extend", phaseWords(), operationWords());
    }

    /** The phase in which Setup failed, in words. */
    public Message phaseWords() {
        return Message.of("update.extend.phase." + phase);
    }

    /** The operation that failed, in words. */
    public Message operationWords() {
        return Message.of("update.extend.operation." + String.format(Locale.ROOT, "%02X", operation));
    }

    /** The form that Setup writes: {@code 0x20017}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "0x%X%04X", phase, operation);
    }
}
