package org.patchlight.desktop.windows.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.Installation;
import org.patchlight.machine.JavaOptions;

/**
 * How Windows starts this program.
 *
 * @param executable the file to run when the person signs in, absolute
 * @param autostart the arguments when the person signs in
 * @param starterOrNull the file to run as an administrator, absolute; null if this program was installed without it
 * @param code every other file or folder that the starter loads code from, absolute: the jar, the Java runtime,
 *     native libraries
 */
public record OwnProgram(
        Path executable, List<String> autostart, @Nullable Path starterOrNull, List<Path> code) {
    /** The program that runs as an administrator; built in {@code packaging/launcher}. */
    private static final String STARTER = "patchlight-helper.exe";

    /** The program of the package, under its own name; built in {@code packaging/launcher}. It sets the options of Java. */
    private static final String PACKAGED = "Patchlight.exe";

    public OwnProgram {
        if (!executable.isAbsolute() || (starterOrNull != null && !starterOrNull.isAbsolute())) {
            throw new IllegalArgumentException("Not absolute: " + executable + ", " + starterOrNull);
        }
        autostart = List.copyOf(autostart);
        code = List.copyOf(code);
    }

    /** The program as it is installed here: that of the package, or else the Java that runs it and its jar. */
    public static OwnProgram installed() {
        return at(Installation.jar(), Installation.javaPrograms());
    }

    /**
     * The program of this jar.
     *
     * @param jar the jar, absolute
     * @param javaPrograms the programs of the Java that runs it; used where the package's program is missing
     */
    static OwnProgram at(Path jar, Path javaPrograms) {
        Path folder = jar.resolveSibling("").toAbsolutePath();
        Path starter = folder.resolve(STARTER);
        // The starter loads the runtime beside it, whatever Java runs this program.
        Path runtime = folder.resolve("jre");
        List<Path> code = List.of(
                jar,
                folder.resolve("jnidispatch.dll"),
                runtime,
                runtime.resolve("bin"),
                runtime.resolve("bin").resolve("server").resolve("jvm.dll"),
                runtime.resolve("lib").resolve("modules"));
        Path packaged = folder.resolve(PACKAGED);
        // Without the runtime beside it, which a developer's build lacks, it could not start.
        boolean complete = Files.isRegularFile(packaged) && Files.isDirectory(runtime);
        Path executable = complete ? packaged : javaPrograms.resolve("javaw.exe");
        return new OwnProgram(
                executable,
                complete
                        ? List.of()
                        : JavaOptions.running(
                                jar,
                                arguments -> CommandLine.of(executable.toString(), arguments)
                                                .length()
                                        <= WindowsAutostart.LONGEST),
                Files.isRegularFile(starter) ? starter : null,
                code);
    }

    /** The command line that starts this program with these arguments. */
    public String command(List<String> arguments) {
        return CommandLine.of(
                executable.toString(),
                Stream.concat(autostart.stream(), arguments.stream()).toList());
    }

    /**
     * Starts the tray of this program, which outlives this process.
     *
     * @param arguments more arguments
     * @throws IOException if it can't be started
     */
    public void start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(autostart);
        command.addAll(arguments);
        new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The file to run as an administrator; empty where this program came without it. */
    Optional<Path> starter() {
        return Optional.ofNullable(starterOrNull);
    }
}
