package org.patchlight.machine;

import java.nio.file.Files;
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
     *   <li>A table of strings as small as the program needs at first; it grows.
     *   <li>An archive of classes stays at its address, so that only the pages that are used are read. Java prints nothing
     *       about an archive that doesn't fit.
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
            "-Xmn1m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-ShrinkHeapInSteps",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:CompileThresholdScaling=4",
            "-XX:StringTableSize=4096",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-Xlog:disable",
            "-XX:TrimNativeHeapInterval=60000");

    /** The first options of {@link #TRAY}, which are never left out. */
    private static final int CEILING = 2;

    /** An archive of the classes of the jar beside it. Java starts without one that doesn't fit. */
    private static final String ARCHIVE = "patchlight.jsa";

    private JavaOptions() {}

    /** The arguments of Java that run this jar as the tray, with the archive of classes beside it if there is one. */
    public static List<String> running(Path jar) {
        return running(jar, arguments -> true);
    }

    /**
     * The same with as many options as fit. The ceiling of the heap is among them even if it doesn't fit.
     *
     * @param fits whether these arguments of Java can be used
     */
    public static List<String> running(Path jar, Predicate<List<String>> fits) {
        List<String> options = options(jar);
        for (int kept = options.size(); kept > CEILING; kept--) {
            List<String> arguments = running(options.subList(0, kept), jar);
            if (fits.test(arguments)) {
                return arguments;
            }
        }
        return running(options.subList(0, CEILING), jar);
    }

    private static List<String> options(Path jar) {
        Path archive = jar.resolveSibling(ARCHIVE);
        return Files.isRegularFile(archive)
                ? Stream.concat(TRAY.stream(), Stream.of("-XX:SharedArchiveFile=" + archive))
                        .toList()
                : TRAY;
    }

    private static List<String> running(List<String> options, Path jar) {
        return Stream.concat(options.stream(), Stream.of("-jar", jar.toString()))
                .toList();
    }
}
