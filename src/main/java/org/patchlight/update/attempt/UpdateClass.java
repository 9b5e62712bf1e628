package org.patchlight.update.attempt;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What kind of thing an update brings, judged by its title and article; titles are in the language of the PC. */
public enum UpdateClass {
    OS,
    DRIVER,
    /** An app of the Store: fails and heals by itself all the time. */
    STORE,
    /** Signatures of Microsoft's virus scanners and the scanner itself: come several times a day and heal by themselves. */
    DEFINITION,
    OTHER;

    /** Defender's signatures, platform and security app; the signatures of its forerunners. */
    private static final Set<String> DEFINITIONS =
            Set.of("KB2267602", "KB4052623", "KB5007651", "KB915597", "KB2310138", "KB2461484");

    /** A product id of the Store: twelve characters, the first a 9 or an X. */
    private static final Pattern STORE_ID = Pattern.compile("(?i)(9[0-9A-Z]{11}|XP[0-9A-Z]{10})(-.*)?");

    /** {@code Intel - System - 10.1.1.44}: maker, class and version, as driver titles are in every language. */
    private static final Pattern MAKER_CLASS_VERSION = Pattern.compile(".+ - .+ - .*\\d+(\\.\\d+)+.*");

    private static final Pattern DRIVER_WORDS = Pattern.compile("(?i).*\\b(driver update|driver|firmware)\\b.*");
    private static final Pattern WINDOWS = Pattern.compile("(?i).*\\bWindows\\s+(7|8|8\\.1|10|11|Server)\\b.*");
    private static final Pattern DEFINITION_WORDS =
            Pattern.compile("(?i).*(security intelligence|definition) update.*");

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its failures are noise: shown where somebody looks, never a finding. */
    public boolean isNoise() {
        return this == STORE || this == DEFINITION;
    }

    /** Judges by what is known of an update; by nothing it is {@link #OTHER}. */
    public static UpdateClass of(@Nullable String title, @Nullable String kb) {
        if (kb != null) {
            return DEFINITIONS.contains(kb) ? DEFINITION : OS;
        }
        if (title == null) {
            return OTHER;
        }
        if (STORE_ID.matcher(title).matches()) {
            return STORE;
        }
        if (DEFINITION_WORDS.matcher(title).matches()) {
            return DEFINITION;
        }
        if (WINDOWS.matcher(title).matches()) {
            return OS;
        }
        return MAKER_CLASS_VERSION.matcher(title).matches()
                        || DRIVER_WORDS.matcher(title).matches()
                ? DRIVER
                : OTHER;
    }

    /** The kind of update that a failure is about. */
    public static UpdateClass of(UpdateFailure failure) {
        return of(failure.titleOrNull(), failure.kbOrNull());
    }
}
