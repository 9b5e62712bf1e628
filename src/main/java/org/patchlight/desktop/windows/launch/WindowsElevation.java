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

/** Runs this program's starter as an administrator, if all of its code lies where only an administrator could have put it. */
public final class WindowsElevation implements Elevation {
    private final OwnProgram program;
    private final HWND hidden;
    private final ProtectedFolders folders;

    /**
     * Elevation as Windows has it.
     *
     * @param hidden the window that asks where none of ours is in front
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
        return starter.isEmpty()
                ? new Answer.Unprotected()
                : new ElevatedRun(asker(), known(KnownFolders.FOLDERID_System))
                        .start(starter.get(), CommandLine.arguments(arguments));
    }

    private List<Path> code(Path starter) {
        return Stream.concat(Stream.of(starter), program.code().stream()).toList();
    }

    /** Our window in front, if one is; Windows shows its question over it. */
    private HWND asker() {
        HWND front = User32.INSTANCE.GetForegroundWindow();
        if (front == null) {
            return hidden;
        }
        IntByReference owner = new IntByReference();
        User32.INSTANCE.GetWindowThreadProcessId(front, owner);
        return owner.getValue() == ProcessHandle.current().pid() ? front : hidden;
    }

    /** Asked of the shell and never of the environment, which a person's programs may set to what they like. */
    private static ProtectedFolders programFiles() {
        List<Path> roots = Stream.of(KnownFolders.FOLDERID_ProgramFiles, KnownFolders.FOLDERID_ProgramFilesX86)
                .map(WindowsElevation::known)
                .distinct()
                .toList();
        return new ProtectedFolders(roots, Files::isWritable, Path::toRealPath);
    }

    private static Path known(GUID folder) {
        return Path.of(Shell32Util.getKnownFolderPath(folder));
    }
}
