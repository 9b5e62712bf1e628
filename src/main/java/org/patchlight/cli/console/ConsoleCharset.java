package org.patchlight.cli.console;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The character set of an output stream of this process. A console has its own, on Windows that of its code page. What is
 * redirected to a file or a program is UTF-8 without a mark on every system.
 */
public final class ConsoleCharset {
    private ConsoleCharset() {}

    /** The character set of the standard output. */
    public static Charset ofResults() {
        return of("sun.stdout.encoding");
    }

    /** The character set of the error output. */
    public static Charset ofMessages() {
        return of("sun.stderr.encoding");
    }

    /** Whether the standard output is a console or terminal. */
    public static boolean isResultsConsole() {
        return System.getProperty("sun.stdout.encoding") != null;
    }

    /** Whether the error output is a console or terminal. */
    public static boolean isMessagesConsole() {
        return System.getProperty("sun.stderr.encoding") != null;
    }

    /** Java 17 sets the property only if the stream is a console. It also knows a console whose other stream is redirected. */
    private static Charset of(String property) {
        Console console = System.console();
        return of(System.getProperty(property), console == null ? null : console.charset());
    }

    /**
     * The character set of a stream.
     *
     * @param name the name that Java reports for a console; null if the stream is redirected or Java doesn't report it
     * @param console the character set of the console of both input and output; null if there is none
     * @return ASCII if Java doesn't know the code page, because all code pages of consoles contain it
     */
    static Charset of(@Nullable String name, @Nullable Charset console) {
        if (name == null) {
            return console == null ? StandardCharsets.UTF_8 : console;
        }
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
        } catch (IllegalCharsetNameException malformed) {
            return StandardCharsets.US_ASCII;
        }
    }
}
