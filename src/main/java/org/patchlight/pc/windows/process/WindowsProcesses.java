package org.patchlight.pc.windows.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Win32;

/**
 * Runs Windows tools and child processes of this program; no other class does. Each is started by its absolute path
 * (tools in System32) with a list of arguments, a clean environment, no input, and a limit after which it is killed.
 */
public final class WindowsProcesses {
    // The text of the virtual machine, the same in every language.
    private static final Pattern CREATE_ERROR = Pattern.compile("CreateProcess error=(\\d+)");

    private static final int MOST_TEXT = 1 << 20;

    /** Receives the next piece of output, without the CR or LF that ended it. */
    @FunctionalInterface
    public interface Pieces extends Consumer<String> {}

    private interface Reading {
        void read(Process process) throws IOException, PcException;
    }

    private WindowsProcesses() {}

    /** The path of a tool in System32. @throws PcException UNAVAILABLE if this Windows has no such tool */
    public static Path tool(String name) throws PcException {
        Path tool = SystemFolders.system32().resolve(name);
        if (!Files.isRegularFile(tool)) {
            throw new PcException(Reason.UNAVAILABLE, "CreateProcess", name, Win32.FILE_NOT_FOUND);
        }
        return tool;
    }

    /**
     * Runs a tool of System32 to its end and reads its output.
     *
     * @param pieces receives the output as it arrives, on another thread
     * @return its exit code
     * @throws PcException UNAVAILABLE if this Windows has no such tool; DENIED; TIMED_OUT, and the tool is killed
     */
    public static int run(String name, List<String> arguments, Duration limit, Pieces pieces) throws PcException {
        return await(name, arguments, Redirect.PIPE, limit, process -> read(process.getInputStream(), pieces));
    }

    /**
     * Runs a tool of System32 to its end. Its output is not read, and programs that it leaves running are not waited
     * for.
     *
     * @throws PcException as {@link #run}; DENIED or FAILED with the exit code if that is not 0
     */
    public static void succeed(String name, List<String> arguments, Duration limit) throws PcException {
        int code = await(name, arguments, Redirect.DISCARD, limit, process -> {});
        if (code != Win32.SUCCESS) {
            throw exit(name, String.join(" ", arguments), code);
        }
    }

    /**
     * Runs a tool of System32 to its end and returns its output.
     *
     * @throws PcException as {@link #succeed}
     */
    public static String text(String name, List<String> arguments, Duration limit) throws PcException {
        StringBuilder text = new StringBuilder();
        Charset charset = ToolText.charset();
        int code = await(name, arguments, Redirect.PIPE, limit, process -> read(process, charset, text));
        if (code != Win32.SUCCESS) {
            throw exit(name, String.join(" ", arguments), code);
        }
        return text.toString();
    }

    /**
     * Runs a program to its end and passes on each line of its output, in UTF-8, as it arrives. Its error output is
     * dropped.
     *
     * @param program absolute
     * @param most the most bytes it may write; a program that writes more is killed
     * @param lines receives the lines on another thread, without their ends; the last one need not have an end
     * @throws PcException UNAVAILABLE if there is no such program; TIMED_OUT or cancelled, and the program is
     *     killed; FAILED with the exit code if that is not 0, or if it writes too much
     */
    public static void lines(Path program, List<String> arguments, int most, Duration limit, Pieces lines)
            throws PcException {
        String name = String.valueOf(program.getFileName());
        if (!Files.isRegularFile(program)) {
            throw new PcException(Reason.UNAVAILABLE, "CreateProcess", name, Win32.FILE_NOT_FOUND);
        }
        ProcessBuilder builder = builder(program, arguments, Redirect.PIPE)
                .redirectErrorStream(false)
                .redirectError(Redirect.DISCARD);
        int code = await(name, builder, limit, process -> {
            if (!OutputLines.read(process.getInputStream(), most, lines)) {
                throw new PcException(Reason.FAILED, "ReadAnswer", name, 0);
            }
        });
        if (code != Win32.SUCCESS) {
            throw new PcException(Reason.FAILED, name, arguments.get(arguments.size() - 1), code);
        }
    }

    /** The failure that an exit code other than 0 stands for. */
    public static PcException exit(String name, String target, int code) {
        boolean denied =
                code == Win32.ACCESS_DENIED || code == Win32.ELEVATION_REQUIRED || code == Win32.E_ACCESSDENIED;
        return new PcException(denied ? Reason.DENIED : Reason.FAILED, name, target, code);
    }

    private static int await(String name, List<String> arguments, Redirect output, Duration limit, Reading reading)
            throws PcException {
        return Win32.call(
                "CreateProcess", name, () -> await(name, builder(tool(name), arguments, output), limit, reading));
    }

    private static int await(String name, ProcessBuilder builder, Duration limit, Reading reading) throws PcException {
        Process process = start(builder);
        try {
            return Limits.within(limit, "WaitForProcess", name, () -> {
                reading.read(process);
                return process.waitFor();
            });
        } finally {
            kill(process);
        }
    }

    private static ProcessBuilder builder(Path program, List<String> arguments, Redirect output) throws PcException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(SystemFolders.system32().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .redirectInput(new File("NUL"));
        builder.environment().clear();
        builder.environment().putAll(CleanEnvironment.ofThisWindows().variables());
        return builder;
    }

    private static Process start(ProcessBuilder builder) throws PcException {
        try {
            return builder.start();
        } catch (IOException refused) {
            Matcher error = CREATE_ERROR.matcher(String.valueOf(refused.getMessage()));
            int code = error.find() ? Integer.parseInt(error.group(1)) : 0;
            PcException failure =
                    Win32.failure("CreateProcess", builder.command().get(0), code);
            failure.initCause(refused);
            throw failure;
        }
    }

    private static void read(InputStream output, Pieces pieces) throws IOException {
        // Only digits and English words count, so the code page of the output does not matter.
        try (Reader reader = new InputStreamReader(output, StandardCharsets.ISO_8859_1)) {
            StringBuilder piece = new StringBuilder();
            for (int read = reader.read(); read >= 0; read = reader.read()) {
                if (read == '\r' || read == '\n') {
                    pieces.accept(piece.toString());
                    piece.setLength(0);
                } else {
                    piece.append((char) read);
                }
            }
            pieces.accept(piece.toString());
        }
    }

    // The output is read to its end, because a tool whose output is not read hangs. Text beyond the limit is dropped.
    private static void read(Process process, Charset charset, StringBuilder text) throws IOException {
        try (InputStream output = process.getInputStream()) {
            text.append(new String(output.readNBytes(MOST_TEXT), charset));
            output.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void kill(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
