package org.patchlight.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The options of the Java that runs the tray. */
public final class JavaOptions {
    /**
     * The ceiling of the tray's heap, a small start, and a collector that returns memory down to that start. Without
     * them Java lets the heap grow to a quarter of the PC's memory. The tray needs 15 MB, and a window as large as a 4K screen 33 MB more; {@code
     * docs/performance.md} has the figures. The scripts in {@code packaging} use the same, from {@code
     * packaging/shell/java-options}. Windows limits the command line of autostart to 260 characters, so this is short.
     */
    public static final List<String> TRAY = List.of("-Xms8m", "-Xmx64m", "-XX:+UseSerialGC");

    private JavaOptions() {}

    /** The arguments of Java that run this jar as the tray. */
    public static List<String> running(Path jar) {
        return Stream.concat(TRAY.stream(), Stream.of("-jar", jar.toString())).toList();
    }
}
