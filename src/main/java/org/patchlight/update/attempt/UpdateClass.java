package org.patchlight.update.attempt;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;

/** The kind of update, judged by its title and article. Titles are in the PC's language. */
public enum UpdateClass {
    OS,
    DRIVER,
    /** An app of the Store. Its updates often fail and succeed later without help. */
    STORE,
    /**
     * Definitions of Microsoft's virus scanners, and the scanners. They come several times a day and succeed later
     * without help.
     */
    DEFINITION,
    OTHER;

    private static final Pattern ARTICLE = Pattern.compile("KB(\\d{1,8})");

    /** A product id of the Store: twelve characters that start with 9 or XP. */
    private static final Pattern STORE_ID = Pattern.compile("(?i)(9[0-9A-Z]{11}|XP[0-9A-Z]{10})(-.*)?");

    private static final Pattern VERSION = Pattern.compile("\\d\\.\\d");
    private static final String BETWEEN = " - ";

    private static final Pattern DRIVER_WORDS = Pattern.compile("(?i)\\b(?:driver|firmware)\\b");
    private static final Pattern WINDOWS = Pattern.compile("(?i)\\bWindows\\s++(?:7|8|10|11|Server)\\b");
    private static final Pattern DEFINITION_WORDS = Pattern.compile("(?i)(?:security intelligence|definition) update");

    private static final Pattern WINDOWS_FILE = Pattern.compile("windows\\d{1,2}\\.\\d-");
    private static final Pattern APP_FILE = Pattern.compile("\\.(?:appx|msix|eappx|emsix)(?:bundle)?$");
    private static final Pattern SCANNER_FILE =
            Pattern.compile("(?:am_(?:base|delta|engine)|mpam-|mpas-|updateplatform)");

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether failures of this kind are noise: listed in the details, but never a finding. */
    public boolean isNoise() {
        return this == STORE || this == DEFINITION;
    }

    /** Whether the title is the INF file of a driver, as the log of device installation has it. */
    public static boolean isDriver(@Nullable String title) {
        return title != null && title.regionMatches(true, title.length() - ".inf".length(), ".inf", 0, ".inf".length());
    }

    /** Judges the kind by title and article; {@link #OTHER} if both are null. */
    public static UpdateClass of(@Nullable String title, @Nullable String kb) {
        if (kb != null) {
            Matcher article = ARTICLE.matcher(kb);
            return article.matches() && isDefinition(Integer.parseInt(article.group(1))) ? DEFINITION : OS;
        }
        if (title == null) {
            return OTHER;
        }
        if (STORE_ID.matcher(title).matches()) {
            return STORE;
        }
        if (DEFINITION_WORDS.matcher(title).find()) {
            return DEFINITION;
        }
        if (WINDOWS.matcher(title).find()) {
            return OS;
        }
        return hasMakerClassAndVersion(title) || DRIVER_WORDS.matcher(title).find() ? DRIVER : OTHER;
    }

    /**
     * Whether an article is that of Defender's definitions, platform or security app, or of its predecessors' definitions.
     *
     * @param number its number, without the letters before it
     */
    public static boolean isDefinition(int number) {
        return switch (number) {
            case 2267602, 4052623, 5007651, 915597, 2310138, 2461484 -> true;
            default -> false;
        };
    }

    /**
     * Judges the kind by what evidence names, where no title is known: a device, a package of the component store, or
     * the name of a file. Only files of Windows are {@code .esd} or {@code .psf}.
     */
    public static UpdateClass of(Culprit culprit) {
        return switch (culprit.kind()) {
            case DEVICE, DRIVER -> DRIVER;
            case PACKAGE -> OS;
            case FILE, PROGRAM -> ofFile(culprit.name().toLowerCase(Locale.ROOT));
            default -> OTHER;
        };
    }

    private static UpdateClass ofFile(String name) {
        if (name.endsWith(".esd")
                || name.endsWith(".psf")
                || WINDOWS_FILE.matcher(name).lookingAt()) {
            return OS;
        }
        if (APP_FILE.matcher(name).find()) {
            return STORE;
        }
        return SCANNER_FILE.matcher(name).lookingAt() ? DEFINITION : OTHER;
    }

    /**
     * Driver titles have maker, class and version in every language, such as {@code Intel - System - 10.1.1.44}. One
     * expression for all three would take time with the cube of the length.
     */
    private static boolean hasMakerClassAndVersion(String title) {
        int first = title.indexOf(BETWEEN, 1);
        int second = first < 0 ? -1 : title.indexOf(BETWEEN, first + BETWEEN.length() + 1);
        return second >= 0 && VERSION.matcher(title).find(second + BETWEEN.length());
    }

    /**
     * Whether an update of Windows is a feature update, which brings a new version. In every language its title names
     * Windows and a version, but no article; monthly updates and enablement packages have one.
     */
    public static boolean isFeatureUpdate(String title) {
        return UpdateTitle.article(title) == null && of(title, null) == OS;
    }

    /** The kind of update of an attempt, judged by its operation, title and article, else by what the evidence names. */
    public static UpdateClass of(Attempt attempt) {
        return switch (attempt.operation()) {
            case SETUP -> OS;
            case SERVICING -> isDriver(attempt.titleOrNull()) ? DRIVER : OS;
            case SEARCH, SELF_UPDATE -> OTHER;
            case INSTALL, DOWNLOAD, OTHER -> byName(attempt);
        };
    }

    private static UpdateClass byName(Attempt attempt) {
        UpdateClass named = of(attempt.titleOrNull(), attempt.kbOrNull());
        if (named != OTHER) {
            return named;
        }
        return attempt.detail().culprits().stream()
                .map(UpdateClass::of)
                .filter(kind -> kind != OTHER)
                .findFirst()
                .orElse(named);
    }
}
