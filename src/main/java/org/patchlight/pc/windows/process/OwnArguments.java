package org.patchlight.pc.windows.process;

import com.sun.jna.Native;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Shell32Util;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import java.util.Arrays;
import java.util.List;
import org.patchlight.pc.windows.call.NativeCode;

/**
 * The arguments of this program as Windows holds them. The launcher of Java 17 takes them from {@code GetCommandLineA}, so that letters outside
 * the ANSI code page arrive as question marks or as similar letters. The path of a person's own folder is then another path.
 */
public final class OwnArguments {
    private OwnArguments() {}

    /** Kernel32 of Windows; JNA's own interface lacks this function. */
    interface Kernel32 extends StdCallLibrary {
        WString GetCommandLineW();
    }

    /**
     * The arguments with all their letters, on Windows only.
     *
     * @param fromJava the arguments of {@code main}
     * @return these if Windows can't be asked, or if its command line doesn't end in as many arguments of the same ASCII letters. The
     *     launcher replaces wildcards by file names, so the two can differ
     */
    public static String[] exact(String[] fromJava) {
        if (fromJava.length == 0 || NativeCode.problem().isPresent()) {
            return fromJava;
        }
        Kernel32 kernel = Native.load("kernel32", Kernel32.class, W32APIOptions.UNICODE_OPTIONS);
        return matching(
                fromJava,
                List.of(Shell32Util.CommandLineToArgv(kernel.GetCommandLineW().toString())));
    }

    /** The end of a command line in place of the arguments that Java reports, if it can be the same. */
    static String[] matching(String[] fromJava, List<String> commandLine) {
        if (commandLine.size() < fromJava.length) {
            return fromJava;
        }
        String[] exact = commandLine
                .subList(commandLine.size() - fromJava.length, commandLine.size())
                .toArray(String[]::new);
        for (int i = 0; i < exact.length; i++) {
            if (isAscii(exact[i]) && !exact[i].equals(fromJava[i])) {
                return fromJava;
            }
        }
        return Arrays.equals(exact, fromJava) ? fromJava : exact;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
