package org.patchlight;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.patchlight.cli.PatchlightCommand;
import org.patchlight.cli.console.ConsoleCharset;
import org.patchlight.cli.console.ConsoleStream;
import org.patchlight.cli.console.FatalError;
import org.patchlight.cli.console.Terminal;
import org.patchlight.desktop.ToastLink;
import org.patchlight.helper.Helper;
import org.patchlight.log.LogProvider;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.NativeLibraryRules;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.pc.windows.process.OwnArguments;
import org.patchlight.pc.windows.process.WindowsConsole;

/** Starts the program; {@link Application}, {@link TrayProgram} and {@link HelperProgram} wire everything. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends with its exit code. */
    public static void main(String[] arguments) {
        int exitCode;
        try {
            exitCode = run(arguments);
        } catch (Throwable fatal) {
            FatalError.print(fatal, List.of(arguments).contains("--json"), System.out, System.err);
            exitCode = FatalError.EXIT_CODE;
        }
        System.exit(exitCode);
    }

    private static int run(String[] arguments) {
        // Before the first logger is made.
        LogProvider.choose();
        // Before anything else shows or logs a local time.
        LocalZone.renew();
        // Java prefers IPv4, whatever the system prefers, unless this is set before the first lookup.
        System.setProperty("java.net.preferIPv6Addresses", "system");
        // Before the first class of JNA loads.
        NativeLibraryRules.apply();
        if (arguments.length > 0 && arguments[0].equals(Helper.WORD)) {
            return HelperProgram.run(List.of(arguments).subList(1, arguments.length));
        }
        String[] words = OperatingSystem.isWindows() ? OwnArguments.exact(arguments) : arguments;
        if (arguments.length > 0 && arguments[0].equals(ToastLink.COMMAND)) {
            return LinkProgram.run(List.of(words).subList(1, words.length));
        }
        if (OperatingSystem.isWindows()) {
            // Read once, when Java first opens a socket. A helper uses no proxy: they are settings of the person.
            System.setProperty("java.net.useSystemProxies", "true");
        }
        // System.out and System.err would hide that a text could not be written.
        PrintStream results = new ConsoleStream(new FileOutputStream(FileDescriptor.out), ConsoleCharset.ofResults());
        PrintStream messages = new ConsoleStream(new FileOutputStream(FileDescriptor.err), ConsoleCharset.ofMessages());
        return PatchlightCommand.run(words, new Application(), results, messages, terminal());
    }

    private static Terminal terminal() {
        boolean results = ConsoleCharset.isResultsConsole();
        boolean messages = ConsoleCharset.isMessagesConsole();
        if (!OperatingSystem.isWindows() || !(results || messages)) {
            // Only a native call would measure a terminal of Unix. The starter packaging/patchlight sets COLUMNS.
            return Terminal.of(System.getenv(), results, messages, true, () -> 0);
        }
        WindowsConsole console = WindowsConsole.prepare();
        return Terminal.of(System.getenv(), results, messages, console.sequences(), console::columns);
    }
}
