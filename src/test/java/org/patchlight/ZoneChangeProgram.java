package org.patchlight;

import com.sun.jna.Function;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.patchlight.machine.LocalZone;
import org.patchlight.words.Words;

/** A process in which the time zone of the machine changes while the tray runs. It prints the same time again and again. */
public final class ZoneChangeProgram {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private ZoneChangeProgram() {}

    /** The arguments are a folder, and the value that the environment variable TZ gets. */
    public static void main(String[] arguments) throws Exception {
        LocalZone.renew();
        Words words = Words.of(Locale.ENGLISH, LocalZone::current);
        print("start", words);
        try (TrayParts tray = TrayParts.around("healthy", Path.of(arguments[0]))) {
            tray.bench().checkRunner().check();
            print("checked", words);
            // as another process does it on Windows: Java is not told
            Function.getFunction("c", "setenv").invokeInt(new Object[] {"TZ", arguments[1], 1});
            print("changed", words);
            tray.bench().checkRunner().check();
            print("checked again", words);
        }
        System.out.println("Java: " + TimeZone.getDefault().getID());
        System.exit(0);
    }

    private static void print(String when, Words words) {
        System.out.println(when + ": " + words.time(NOON));
    }
}
