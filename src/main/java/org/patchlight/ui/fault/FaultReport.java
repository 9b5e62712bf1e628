package org.patchlight.ui.fault;

import org.patchlight.machine.OperatingSystem;
import org.patchlight.privacy.ListedText;
import org.patchlight.privacy.NetworkAddresses;
import org.patchlight.privacy.Paths;
import org.patchlight.privacy.Secrets;

/** The text about a bug that a person can pass on. Messages of errors are scrubbed, because they quote what they read. */
final class FaultReport {
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 25;
    private static final int LONGEST_MESSAGE = 300;

    private FaultReport() {}

    /**
     * The report in English.
     *
     * @param version the version of Patchlight
     */
    static String of(String version, Throwable fault) {
        StringBuilder text = new StringBuilder();
        text.append("Patchlight ").append(version).append(", Java ");
        text.append(System.getProperty("java.version", "?")).append(", ").append(OperatingSystem.name());
        text.append(' ').append(System.getProperty("os.version", "?")).append('\n');
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(cause.getClass().getName());
            text.append(message(cause)).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                text.append("    at ").append(frames[i]).append('\n');
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static String message(Throwable fault) {
        String message = fault.getMessage();
        if (message == null || message.isBlank()) {
            return "";
        }
        String line = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        String plain = line.replace('\n', ' ').replace('\r', ' ');
        return ": " + ListedText.keep(NetworkAddresses.scrub(Paths.scrub(Secrets.scrub(plain))));
    }
}
