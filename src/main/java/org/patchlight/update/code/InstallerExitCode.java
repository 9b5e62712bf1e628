package org.patchlight.update.code;

import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Hresult;

/**
 * What the installer of an update, an MSI or EXE file, returned. It is a plain number below 65536, and neither a result
 * code nor the second number of an upgrade. Only the numbers of Windows Installer mean the same for every installer
 * (msi.h, Windows Installer error codes).
 */
public final class InstallerExitCode {
    private static final int FIRST_OF_INSTALLER = 1601;
    private static final int LAST_OF_INSTALLER = 1655;
    /** ERROR_SUCCESS_REBOOT_REQUIRED: installed, a restart is needed. */
    private static final int RESTART_NEEDED = 3010;

    private static final int FACILITY_WIN32 = 0x8007_0000;

    private InstallerExitCode() {}

    /**
     * What was returned, as a sentence.
     *
     * @param exitCode 0 to 65535
     */
    public static Message words(int exitCode) {
        String number = Integer.toString(exitCode);
        return meaning(exitCode)
                .map(meaning -> Message.of("update.exit-code.known", number, meaning))
                .orElseGet(() -> Message.of("update.exit-code", number));
    }

    private static Optional<String> meaning(int exitCode) {
        boolean common =
                exitCode == RESTART_NEEDED || (exitCode >= FIRST_OF_INSTALLER && exitCode <= LAST_OF_INSTALLER);
        return common
                ? ErrorCatalogue.find(new Hresult(FACILITY_WIN32 | exitCode)).map(entry -> inBrackets(entry.meaning()))
                : Optional.empty();
    }

    private static String inBrackets(String meaning) {
        int aside = meaning.indexOf(" (");
        String plain = aside < 0 ? meaning : meaning.substring(0, aside);
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
