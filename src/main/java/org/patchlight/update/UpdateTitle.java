package org.patchlight.update;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.UpdateFailure.Operation;

/** Finds the update's name in the message of a record, which ends in it: {@code ... with error 0x80242015: Cumulative Update (KB4051033)}. */
public final class UpdateTitle {
    private static final int LONGEST = 300;
    private static final Pattern ARTICLE = Pattern.compile("(?<![A-Za-z0-9])(?:KB|kb)\\s?(\\d{6,8})(?!\\d)");
    private static final Pattern COLON = Pattern.compile(":\\s|\\s:\\s|：\\s?");
    private static final String END_OF_ENGLISH = "following update: ";

    private UpdateTitle() {}

    /** The article named in a text, as {@code KB} and digits; null if there is none. */
    public static @Nullable String article(String text) {
        if (text.indexOf("KB") < 0 && text.indexOf("kb") < 0) {
            return null; // so most lines are spared the slow search
        }
        Matcher article = ARTICLE.matcher(text);
        return article.find() ? "KB" + article.group(1) : null;
    }

    /** The title that a message ends in; null if it names none. */
    public static @Nullable String inMessage(String message, Hresult code, Operation operation) {
        if (operation != Operation.INSTALL && operation != Operation.DOWNLOAD) {
            return null;
        }
        int from = start(message, code, operation);
        if (from < 0) {
            return null;
        }
        String title = withoutPeriod(message.substring(from).strip());
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST, title.length()));
    }

    /** Some messages end in the period of their sentence. */
    private static String withoutPeriod(String title) {
        return title.endsWith(".") || title.endsWith("\u3002") ? title.substring(0, title.length() - 1) : title;
    }

    private static int start(String message, Hresult code, Operation operation) {
        int english = message.indexOf(END_OF_ENGLISH);
        if (english >= 0) {
            return english + END_OF_ENGLISH.length();
        }
        // titles may hold a colon themselves, so the one after the code is surer than the last
        int named = code.isFailure() ? message.toLowerCase(Locale.ROOT).indexOf(Integer.toHexString(code.value())) : -1;
        if (named >= 0) {
            Matcher colon = COLON.matcher(message);
            return colon.find(named) ? colon.end() : -1;
        }
        return operation == Operation.INSTALL ? afterSecondColon(message) : -1;
    }

    /** Installation messages have a heading and a sentence, each with its colon, in every language seen; else there is but one. */
    private static int afterSecondColon(String message) {
        Matcher colon = COLON.matcher(message);
        int end = -1;
        for (int n = 0; n < 2 && colon.find(); n++) {
            end = colon.end();
        }
        return end;
    }
}
