package org.patchlight.desktop.windows.launch;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.ptr.IntByReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.desktop.Elevation;
import org.patchlight.pc.windows.file.ProtectedTree;

/**
 * Runs the starter of this program as an administrator, if all of its code is where only an administrator can write.
 */
public final class WindowsElevation implements Elevation {
    private final OwnProgram program;
    private final HWND hidden;
    private final ProtectedFolders folders;

    /**
     * The elevation of this Windows.
     *
     * @param hidden the window that the prompt belongs to if no window of this program is in front
     */
    public WindowsElevation(OwnProgram program, HWND hidden) {
        this(program, hidden, programFiles());
    }

    WindowsElevation(OwnProgram program, HWND hidden, ProtectedFolders folders) {
        this.program = program;
        this.hidden = hidden;
        this.folders = folders;
    }

    @Override
    public Answer start(List<String> arguments) {
        Optional<Path> starter = program.starter().filter(file -> folders.hold(code(file)));
        if (starter.isEmpty()) {
            return new Answer.Unprotected();
        }
        Optional<String> weakness = folders.weakness(starter.get(), program.code());
        return weakness.isPresent()
                ? new Answer.Unprotected(weakness.get())
                : new ElevatedRun(owner(), known(KnownFolders.FOLDERID_System))
                        .start(starter.get(), CommandLine.arguments(arguments));
    }

    private List<Path> code(Path starter) {
        return Stream.concat(Stream.of(starter), program.code().stream()).toList();
    }

    /** The window of this program that is in front, if any; Windows shows the prompt over it. */
    private HWND owner() {
        HWND front = User32.INSTANCE.GetForegroundWindow();
        if (front == null) {
            return hidden;
        }
        IntByReference owner = new IntByReference();
        User32.INSTANCE.GetWindowThreadProcessId(front, owner);
        return owner.getValue() == ProcessHandle.current().pid() ? front : hidden;
    }

    /** Read from the shell, not from the environment, which other programs of the person can change. */
    private static ProtectedFolders programFiles() {
        List<Path> roots = Stream.of(KnownFolders.FOLDERID_ProgramFiles, KnownFolders.FOLDERID_ProgramFilesX86)
                .map(WindowsElevation::known)
                .distinct()
                .toList();
        return new ProtectedFolders(roots, Files::isWritable, Path::toRealPath, ProtectedTree::exposure);
    }

    private static Path known(GUID folder) {
        return Path.of(Shell32Util.getKnownFolderPath(folder));
    }
}
