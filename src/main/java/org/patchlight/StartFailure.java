package org.patchlight;

import java.util.function.BiConsumer;
import org.patchlight.cli.CommandFailure;
import org.patchlight.desktop.windows.launch.StandardError;
import org.patchlight.health.Message;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.words.Words;

/**
 * Shows why the tray can't start. The failure is printed as well, but at sign-in no one reads that.
 *
 * @param isRead whether someone reads what is printed
 * @param box shows a title and a text until a person closes them
 */
record StartFailure(boolean isRead, BiConsumer<String, String> box) {
    /**
     * The failure of this process.
     *
     * @param nativeCode whether native code is loaded; without it, Windows can't be asked where printed text goes
     */
    static StartFailure ofThisProcess(boolean nativeCode, BiConsumer<String, String> box) {
        return new StartFailure(!OperatingSystem.isWindows() || (nativeCode && StandardError.isRead()), box);
    }

    /** Shows a failure that has words of its own. */
    void show(CommandFailure failure, Words words) {
        show(failure.words(), words);
    }

    /** Shows a failure by a bug. */
    void show(Throwable bug, Words words) {
        show(Message.of("cli.tray.bug", bug.toString()), words);
    }

    private void show(Message message, Words words) {
        if (!isRead) {
            box.accept("Patchlight", words.say(message));
        }
    }
}
