package org.patchlight.desktop;

import java.util.Locale;
import java.util.Optional;

/**
 * What a toast asks for when it is clicked, as an address: {@code patchlight:details?topic=disk-full&t=…}. Any program
 * and any web page can open such an address, so it is data: it is read strictly, and can only open a window that asks,
 * or postpone a notification that this run of the program has shown.
 *
 * @param verb what was clicked
 * @param topic the topic of the notification
 * @param token proves that this run of the program made the address
 */
public record ToastLink(Verb verb, String topic, String token) {
    /** The scheme of the addresses. */
    public static final String SCHEME = "patchlight";

    /** The first argument of the program that Windows starts for an address; the home folder and the address follow. */
    public static final String COMMAND = "open-link";

    /** No address of the program is longer. */
    public static final int LONGEST = 150;

    private static final int LONGEST_TOPIC = 64;
    private static final int TOKEN_LENGTH = 32;
    private static final String TOPIC = "?topic=";
    private static final String TOKEN = "&t=";

    /** What can be clicked. None of them changes the PC. */
    public enum Verb {
        /** The notification itself. */
        OPEN,
        /** Shows what a fix will do, and asks. */
        FIX,
        DETAILS,
        /** Shows what a restart does, and asks. */
        RESTART,
        /** Says nothing about this topic until this evening. */
        TONIGHT,
        /** Says nothing about this topic until tomorrow. */
        LATER;

        /** The stable name used in addresses and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ToastLink {
        if (!isName(topic) || !isToken(token)) {
            throw new IllegalArgumentException("not a topic and a token: " + topic);
        }
    }

    /** Whether a notification with this topic can have an address. */
    public static boolean isName(String topic) {
        return !topic.isEmpty()
                && topic.length() <= LONGEST_TOPIC
                && topic.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '-');
    }

    /** The address as text. */
    public String text() {
        return SCHEME + ":" + verb.id() + TOPIC + topic + TOKEN + token;
    }

    /** Reads an address exactly as {@link #text} writes it; empty for anything else. Never throws. */
    public static Optional<ToastLink> parse(String text) {
        int topic = text.indexOf(TOPIC);
        int token = text.indexOf(TOKEN, topic + 1);
        if (text.length() > LONGEST || topic < 0 || token < topic + TOPIC.length()) {
            return Optional.empty();
        }
        String head = text.substring(0, topic);
        String name = text.substring(topic + TOPIC.length(), token);
        String proof = text.substring(token + TOKEN.length());
        for (Verb verb : Verb.values()) {
            if (head.equals(SCHEME + ":" + verb.id()) && isName(name) && isToken(proof)) {
                return Optional.of(new ToastLink(verb, name, proof));
            }
        }
        return Optional.empty();
    }

    private static boolean isToken(String text) {
        return text.length() == TOKEN_LENGTH && text.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'f'));
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
