package org.patchlight.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The options of the Java that runs the tray. */
public final class JavaOptions {
    /**
     * The most important option first, because the command line of autostart on Windows holds only 260 characters:
     *
     * <ul>
     *   <li>The ceiling of the heap. Without it Java lets the heap grow to a quarter of the PC's memory. The tray needs 15
     *       MB, and a window as large as a 4K screen 33 MB more.
     *   <li>A collector without threads of its own.
     *   <li>A first size that holds all live objects, so that the start doesn't collect to grow.
     *   <li>A small part for new objects, because every page of that part stays resident.
     *   <li>Only the fast compiler. A collection returns at once what is free above a fifth of the heap. Only methods that
     *       run often are compiled.
     *   <li>Once a minute, what the C library keeps of freed memory is returned. Only Linux does that, and not every Java
     *       17, which therefore ignores options that it doesn't know.
     * </ul>
     *
     * {@code docs/performance.md} has the figures. The scripts in {@code packaging} use the same options, from {@code
     * packaging/shell/java-options}.
     */
    public static final List<String> TRAY = List.of(
            "-Xmx64m",
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-Xmn4m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:CompileThresholdScaling=4",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=60000");

    /** The first options of {@link #TRAY}, which are never left out. */
    private static final int CEILING = 2;

    private JavaOptions() {}

    /** The arguments of Java that run this jar as the tray. */
    public static List<String> running(Path jar) {
        return running(TRAY.size(), jar);
    }

    /**
     * The same with as many options as fit. The ceiling of the heap is among them even if it doesn't fit.
     *
     * @param fits whether these arguments of Java can be used
     */
    public static List<String> running(Path jar, Predicate<List<String>> fits) {
        for (int kept = TRAY.size(); kept > CEILING; kept--) {
            List<String> arguments = running(kept, jar);
            if (fits.test(arguments)) {
                return arguments;
            }
        }
        return running(CEILING, jar);
    }

    private static List<String> running(int kept, Path jar) {
        return Stream.concat(TRAY.stream().limit(kept), Stream.of("-jar", jar.toString()))
                .toList();
    }
}
