package org.patchlight.pc.windows.process;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.patchlight.pc.windows.call.NativeCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console of this process.
 *
 * @param sequences whether it understands the sequences of ECMA-48, as consoles of Windows 10 and newer do
 * @param columns the width of its window, in characters; 0 if unknown
 */
public record WindowsConsole(boolean sequences, int columns) {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsConsole.class);
    private static final WindowsConsole UNKNOWN = new WindowsConsole(false, 0);

    private static final int OUTPUT = -11;
    private static final int ERROR_OUTPUT = -12;
    private static final int VIRTUAL_TERMINAL = 0x0004;

    /** The bytes of a CONSOLE_SCREEN_BUFFER_INFO, and the places of the first and the last column in it. */
    private static final int INFO_BYTES = 22;

    private static final int LEFT = 10;
    private static final int RIGHT = 14;

    /** Kernel32 of Windows; JNA's own interface lacks the size of a console. */
    interface Kernel32 extends StdCallLibrary {
        Pointer GetStdHandle(int stream);

        boolean GetConsoleMode(Pointer console, IntByReference mode);

        boolean SetConsoleMode(Pointer console, int mode);

        /** @param info a CONSOLE_SCREEN_BUFFER_INFO of wincon.h */
        boolean GetConsoleScreenBufferInfo(Pointer console, byte[] info);
    }

    /** Makes the console understand sequences, and measures it. A console that refuses, or lacks, either keeps its mode. */
    public static WindowsConsole prepare() {
        if (NativeCode.problem().isPresent()) {
            return UNKNOWN;
        }
        try {
            Kernel32 kernel = Native.load("kernel32", Kernel32.class, W32APIOptions.UNICODE_OPTIONS);
            WindowsConsole results = of(kernel, kernel.GetStdHandle(OUTPUT));
            return results.columns > 0 ? results : of(kernel, kernel.GetStdHandle(ERROR_OUTPUT));
        } catch (LinkageError lacking) {
            LOG.info("the console can't be asked", lacking);
            return UNKNOWN;
        }
    }

    private static WindowsConsole of(Kernel32 kernel, Pointer console) {
        IntByReference mode = new IntByReference();
        if (!kernel.GetConsoleMode(console, mode)) {
            return UNKNOWN;
        }
        boolean understands = (mode.getValue() & VIRTUAL_TERMINAL) != 0
                || kernel.SetConsoleMode(console, mode.getValue() | VIRTUAL_TERMINAL);
        byte[] info = new byte[INFO_BYTES];
        return new WindowsConsole(understands, kernel.GetConsoleScreenBufferInfo(console, info) ? columns(info) : 0);
    }

    /** The columns of the window, which may be fewer than those of the buffer behind it. */
    static int columns(byte[] info) {
        return word(info, RIGHT) - word(info, LEFT) + 1;
    }

    private static int word(byte[] info, int at) {
        return (short) ((info[at] & 0xFF) | (info[at + 1] << 8));
    }
}
