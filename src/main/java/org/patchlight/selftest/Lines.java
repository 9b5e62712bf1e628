package org.patchlight.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;

/** The lines of a self-test while it runs. */
final class Lines {
    /** Accounts of a PC or a domain: the three middle numbers identify it. */
    private static final Pattern ACCOUNT = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+");
    /** Accounts of Microsoft Entra. */
    private static final Pattern CLOUD_ACCOUNT = Pattern.compile("S-1-12-1(?:-\\d+)+");

    private final List<SelfTestLine> lines = new ArrayList<>();

    /** Reads something of a PC and adds lines about it. */
    interface Reading {
        void read() throws PcException;
    }

    void ok(String id, String value, String meaning, Object... arguments) {
        add(id, Ability.OK, value, meaning, arguments);
    }

    void attention(String id, String value, String meaning, Object... arguments) {
        add(id, Ability.ATTENTION, value, meaning, arguments);
    }

    void missing(String id, String value, String meaning, Object... arguments) {
        add(id, Ability.MISSING, value, meaning, arguments);
    }

    void unknown(String id, String value, String meaning, Object... arguments) {
        add(id, Ability.UNKNOWN, value, meaning, arguments);
    }

    /** Reads, and adds an unknown line if the PC refuses. */
    void read(String id, Reading reading) {
        try {
            reading.read();
        } catch (PcException refused) {
            refused(id, refused);
        }
    }

    /** Adds a line about a refusal. What could not be checked is unknown. */
    void refused(String id, PcException refused) {
        unknown(id, reason(refused), "selftest.refused." + word(refused));
    }

    /** The reason and the code of a refusal, such as {@code denied 5}. */
    static String reason(PcException refused) {
        return word(refused) + (refused.code() == 0 ? "" : " " + code(refused.code()));
    }

    /** Small codes are decimal as in winerror.h, and an HRESULT is hexadecimal. */
    private static String code(int code) {
        return code > 0 ? Integer.toString(code) : String.format(Locale.ROOT, "0x%08X", code);
    }

    private static String word(PcException refused) {
        return refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A security descriptor without what identifies a PC, a domain or a person in its SIDs. */
    static String anonymous(String descriptor) {
        String local = ACCOUNT.matcher(descriptor).replaceAll("S-1-5-21-*");
        return CLOUD_ACCOUNT.matcher(local).replaceAll("S-1-12-1-*");
    }

    List<SelfTestLine> all() {
        return List.copyOf(lines);
    }

    private void add(String id, Ability ability, String value, String meaning, Object... arguments) {
        lines.add(new SelfTestLine(id, ability, value, Message.of(meaning, arguments)));
    }
}
