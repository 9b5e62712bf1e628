package org.patchlight.update.source;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.simulated.SimulatedPc;

/**
 * Reads a ReportingEvents.log as the tray does: whole, then again and again, each time grown by ten lines or not at all. Prints a line: the medians in
 * milliseconds of whole, grown and unchanged, separated by tabs.
 *
 * <p>{@code GrownLog FILE ROUNDS}
 */
public final class GrownLog {
    private static final String LINE = "{0D4B6E1A-0000-4F2C-8A3B-9C5D7E6F1A2B}\t2025-03-02 00:00:07:001+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101"
            + "\t{%08x-1111-2222-3333-444455556666}\t200\t80070643\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: Windows failed to"
            + " install the following update with error 0x80070643: Sample Update (KB5099998).\tq7Hc2mVdUkyTzPpQ.1\r\n";

    private GrownLog() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Pc pc = withLog(SimulatedPc.of("healthy"), file);
        double whole = median(rounds, () -> new ReportingEventsLog(pc)::read);
        ReportingEventsLog kept = new ReportingEventsLog(pc);
        kept.read();
        double grown = median(5 * rounds, () -> {
            append(file);
            return kept::read;
        });
        double unchanged = median(5 * rounds, () -> kept::read);
        if (!kept.read().attempts().failures().equals(new ReportingEventsLog(pc).read().attempts().failures())) {
            throw new IllegalStateException("what was read bit by bit is not what is read at once");
        }
        System.out.printf(Locale.ROOT, "%.2f\t%.2f\t%.2f%n", whole, grown, unchanged);
    }

    private static double median(int rounds, Supplier<Supplier<LogReading>> prepared) {
        double[] took = new double[rounds];
        for (int round = -2; round < rounds; round++) {
            Supplier<LogReading> reading = prepared.get();
            long start = System.nanoTime();
            LogReading read = reading.get();
            if (read.obstacle().isPresent()) {
                throw new IllegalStateException("the log was not read: " + read.obstacle());
            }
            if (round >= 0) {
                took[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        return took[rounds / 2];
    }

    private static int number;

    private static void append(Path file) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 10; line++) {
            lines.append(String.format(LINE, number++));
        }
        try {
            Files.write(file, lines.toString().getBytes(StandardCharsets.UTF_16LE), StandardOpenOption.APPEND);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** The PC, with every file that is opened being this one, opened as the real PC opens it. */
    private static Pc withLog(Pc pc, Path file) {
        FileTree files = proxy(FileTree.class, pc.files(), (name, path) -> switch (name) {
            case "open" -> opened(file);
            case "find" -> Optional.of(new FileFacts(
                    false, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            default -> null;
        });
        return proxy(Pc.class, pc, (name, none) -> name.equals("files") ? files : null);
    }

    private static InputStream opened(Path file) throws java.io.IOException {
        return Channels.newInputStream(Files.newByteChannel(file, StandardOpenOption.READ));
    }

    /** What a proxy answers itself; null for what is left to the one behind it. */
    private interface Answer {
        Object of(String method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T behind, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            Object own = answer.of(method.getName(), arguments);
            try {
                return own == null ? method.invoke(behind, arguments) : own;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
