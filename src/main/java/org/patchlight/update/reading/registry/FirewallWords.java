package org.patchlight.update.reading.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words by which {@code netsh} says in the languages of Windows that a rule is enabled, outbound, and blocks. A rule
 * with other words isn't judged.
 */
final class FirewallWords {
    private static final Set<String> YES = Set.of(
            "yes",
            "true",
            "1",
            "ja",
            "oui",
            "s\u00ED",
            "si",
            "s\u00EC",
            "sim",
            "tak",
            "\u0434\u0430",
            "evet",
            "ano",
            "\u306F\u3044",
            "\uC608",
            "\u662F");

    /** Beginnings, because adjectives have several endings. */
    private static final List<String> OUT = List.of(
            "out",
            "ausgehend",
            "sort",
            "sal",
            "fuera",
            "uscita",
            "in uscita",
            "sa\u00ED",
            "wych",
            "wyj",
            "\u0438\u0441\u0445\u043E\u0434",
            "uit",
            "\u9001\u4FE1",
            "\uC544\uC6C3",
            "\uCD9C",
            "\u51FA",
            "\u4F20\u51FA",
            "\u50B3\u51FA");

    private static final List<String> BLOCK = List.of(
            "block",
            "blok",
            "bloq",
            "bloc",
            "zablok",
            "\u0431\u043B\u043E\u043A",
            "\u0437\u0430\u0431\u043B\u043E\u043A",
            "\u30D6\u30ED\u30C3\u30AF",
            "\uCC28\uB2E8",
            "\u963B",
            "\u5C01\u9396",
            "\u5C01\u9501");

    private FirewallWords() {}

    static boolean isYes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    static boolean isOutbound(String value) {
        return begins(value, OUT);
    }

    static boolean blocks(String value) {
        return begins(value, BLOCK);
    }

    private static boolean begins(String value, List<String> words) {
        String lower = value.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::startsWith);
    }
}
