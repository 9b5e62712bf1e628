package org.patchlight.update.attempt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;

/**
 * Recognizes attempts to install another version of Windows: by the operation, by Setup's own codes, and by the title in
 * every language.
 */
public final class UpgradeTitle {
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:feature update|upgrade)\\b");
    private static final Pattern FEATURE = Pattern.compile("(?i)windows 1[01], version \\d\\dh\\d");
    private static final Pattern OFFER = Pattern.compile("(?i)\\bupgrade\\b");
    private static final Pattern WINDOWS = Pattern.compile("(?i)\\bwindows\\b");
    private static final Pattern LATER_WINDOWS = Pattern.compile("(?i)\\bwindows\\s*+1[01]\\b");
    /** The title of a feature update gives the version right after the name, that of an upgrade gives the edition. */
    private static final Pattern VERSION = Pattern.compile("\\s{0,9}+,?[^,]{0,20}?\\b(?:\\d{4}|\\d\\dH\\d)\\b.*+");

    private static final Pattern MONTHLY = Pattern.compile("\\d{4}-\\d\\d\\b.*+");

    /** Codes of Windows Setup only: 0xC190xxxx. */
    private static final int SETUP = 0xC190;

    private UpgradeTitle() {}

    /** Whether the installation of another version of Windows was attempted. */
    public static boolean isUpgrade(Attempt attempt) {
        return switch (attempt.operation()) {
            case SETUP -> true;
            case INSTALL -> isOfSetup(attempt.codeOrNull()) || isTitled(attempt);
            case DOWNLOAD, SEARCH, SERVICING, SELF_UPDATE, OTHER -> false;
        };
    }

    private static boolean isTitled(Attempt attempt) {
        String title = attempt.titleOrNull();
        if (title == null) {
            return false;
        }
        Matcher english = ENGLISH.matcher(title);
        return FEATURE.matcher(title).lookingAt()
                || (english.find() && WINDOWS.matcher(title).find(english.end()))
                || isNewVersion(attempt, title);
    }

    /** Whether the title names a later Windows and no article. A title that is cut off may have lost its article. */
    private static boolean isNewVersion(Attempt attempt, String title) {
        boolean cut = title.endsWith("...") || title.endsWith("\u2026");
        return !cut
                && attempt.kbOrNull() == null
                && UpdateClass.isFeatureUpdate(title)
                && LATER_WINDOWS.matcher(title).find()
                && !MONTHLY.matcher(title).matches();
    }

    /**
     * Whether the attempt installs Windows 10 or 11 on an older Windows, which a missing setting can block.
     *
     * @param tenOrLaterOrNull whether the PC runs Windows 10 or later; null if unknown, then the title must show that
     *     the update is not the feature update of a PC that runs Windows 10 already
     */
    public static boolean isFromOlderWindows(Attempt attempt, @Nullable Boolean tenOrLaterOrNull) {
        String title = attempt.titleOrNull();
        if (title == null || attempt.operation() == Operation.SEARCH || Boolean.TRUE.equals(tenOrLaterOrNull)) {
            return false;
        }
        Matcher later = LATER_WINDOWS.matcher(title);
        if (!later.find()) {
            return false;
        }
        if (tenOrLaterOrNull != null) {
            return true;
        }
        Matcher offer = OFFER.matcher(title);
        boolean offered = offer.find() && offer.end() <= later.start();
        return offered
                || (isNewVersion(attempt, title)
                        && !VERSION.matcher(title)
                                .region(later.end(), title.length())
                                .matches());
    }

    private static boolean isOfSetup(@Nullable Hresult code) {
        return code != null && code.value() >>> Short.SIZE == SETUP;
    }
}
