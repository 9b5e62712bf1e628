package org.patchlight.update.fix;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;

/**
 * Fixes for a failed upgrade to another version of Windows.
 */
public final class UpgradeFixes {
    /**
     * Titles of upgrades in English. In other languages, only Setup's own codes distinguish them from other updates.
     */
    private static final Pattern UPGRADE = Pattern.compile("(?i)\\b(?:feature update|upgrade)\\b");

    private static final Pattern WINDOWS = Pattern.compile("(?i)\\bwindows\\b");
    private static final Pattern VERSION = Pattern.compile("(?i)windows 1[01], version \\d\\dh\\d");

    /** Codes of Windows Setup only: 0xC190xxxx. */
    private static final int SETUP = 0xC190;

    private UpgradeFixes() {}

    /** Whether the installation of another version of Windows was attempted. */
    public static boolean isUpgrade(Attempt attempt) {
        if (attempt.operation() == Operation.SETUP) {
            return true;
        }
        boolean titled = attempt.titleOrNull() != null && isTitleOfUpgrade(attempt.titleOrNull());
        return attempt.operation() == Operation.INSTALL && (titled || isOfSetup(attempt.codeOrNull()));
    }

    private static boolean isTitleOfUpgrade(String title) {
        Matcher upgrade = UPGRADE.matcher(title);
        return VERSION.matcher(title).lookingAt()
                || (upgrade.find() && WINDOWS.matcher(title).find(upgrade.end()));
    }

    private static boolean isOfSetup(@Nullable Hresult code) {
        return code != null && code.value() >>> Short.SIZE == SETUP;
    }

    /**
     * The fixes that these routings give for failed upgrades, the one to try first in front; empty if only a person can
     * help.
     */
    public static List<String> of(List<Routing> routings) {
        return FixRouting.ofUpgrade(routings);
    }
}
