package org.patchlight.update.reading.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.update.attempt.Hresult;

/**
 * What a program returned, as a decimal number after words such as {@code exit code}. Installers and tools return a
 * Win32 error or a result code; small numbers mean what the program chose.
 */
final class ExitCodes {
    private static final List<String> WORDS = List.of(
            "exit code",
            "exitcode",
            "exit-code",
            "exit_code",
            "exit status",
            "exited with",
            "return code",
            "returncode",
            "errorlevel",
            "error level",
            "last exit",
            "hresult_code",
            "hresult code");
    /** Words that also stand before harmless numbers, so that only numbers of Windows Installer count after them. */
    private static final List<String> WEAK = List.of("returned", "error status", "error code", "error", "installer");

    private static final Set<String> BETWEEN = Set.of("is", "was", "of", "with", "value", "code", "status");

    private static final int FIRST_OF_INSTALLER = 1601;
    private static final int LAST_OF_INSTALLER = 1655;
    /** ERROR_SUCCESS_REBOOT_INITIATED: installed, and a restart has begun. */
    private static final int RESTART_BEGUN = 1641;
    /** ERROR_SUCCESS_REBOOT_REQUIRED and ERROR_SUCCESS_RESTART_REQUIRED: installed, a restart is needed. */
    private static final int RESTART_NEEDED = 3010;

    private static final int SERVICE_RESTART_NEEDED = 3011;
    /** ERROR_SERVICE_NEVER_STARTED: how {@code sc query} shows most stopped services. */
    private static final int NEVER_STARTED = 1077;

    private static final Set<Integer> HARMLESS =
            Set.of(RESTART_BEGUN, RESTART_NEEDED, SERVICE_RESTART_NEEDED, NEVER_STARTED);

    /** Programs use the numbers below for themselves; DISM and others return Win32 errors from here on. */
    private static final int FIRST_OF_WINDOWS = 50;

    private static final int LAST = 0xFFFF;
    private static final int FACILITY_WIN32 = 0x8007_0000;
    private static final int MOST_BETWEEN = 16;
    private static final int LONGEST_WORDS = 12;

    private ExitCodes() {}

    /** The code of a positive decimal number, if the words before it say that a program returned it. */
    static Optional<Hresult> after(String line, int start, int end) {
        long number = Digits.decimal(line, start, end);
        if (number <= 0 || number > 0xFFFF_FFFFL) {
            return Optional.empty();
        }
        String before = line.substring(Math.max(0, start - MOST_BETWEEN - LONGEST_WORDS), start)
                .toLowerCase(Locale.ROOT);
        boolean strong = isAfter(before, WORDS);
        if (number > LAST) {
            Hresult code = new Hresult((int) number);
            return strong && KnownCodes.isFailure(code) ? Optional.of(code) : Optional.empty();
        }
        int small = (int) number;
        boolean ofInstaller = small >= FIRST_OF_INSTALLER && small <= LAST_OF_INSTALLER && !HARMLESS.contains(small);
        if (ofInstaller && (strong || isAfter(before, WEAK))) {
            return Optional.of(new Hresult(FACILITY_WIN32 | small));
        }
        if (!strong || HARMLESS.contains(small)) {
            return Optional.empty();
        }
        Hresult win32 = new Hresult(FACILITY_WIN32 | small);
        boolean ofWindows = small >= FIRST_OF_WINDOWS && KnownCodes.isFailure(win32);
        return Optional.of(ofWindows ? win32 : new Hresult(small));
    }

    /** Whether one of the words comes last, followed by blanks, signs, or a short word such as {@code was}. */
    private static boolean isAfter(String before, List<String> words) {
        for (String word : words) {
            int at = before.lastIndexOf(word);
            if (at >= 0 && isBetween(before.substring(at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.isEmpty() || BETWEEN.contains(plain.toString());
    }
}
