package org.patchlight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.health.Message;
import org.patchlight.machine.PrivateFiles;
import org.patchlight.settings.Home;
import org.patchlight.words.FileTrouble;

/**
 * The folder of a portable program, which must be writable: tray and commands would otherwise forget settings and history
 * without a word, or each in a way of its own.
 */
final class PortableHome {
    private PortableHome() {}

    /**
     * Returns if the home folder isn't that of a portable program, or a file can be created in it.
     *
     * @throws CommandFailure if none can
     */
    static void requireWritable(Path home) throws CommandFailure {
        if (!Home.isPortable(home)) {
            return;
        }
        Path trial = home.resolve(".writable-" + ProcessHandle.current().pid());
        try {
            PrivateFiles.createFolders(home);
            Files.deleteIfExists(trial); // of a killed process that had the same number
            PrivateFiles.createFile(trial);
            Files.deleteIfExists(trial);
        } catch (IOException refused) {
            throw new CommandFailure(
                    Kind.UNREADABLE, Message.of("cli.home.portable", home.toString(), FileTrouble.reason(refused)));
        }
    }
}
