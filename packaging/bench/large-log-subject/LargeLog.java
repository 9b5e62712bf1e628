package org.patchlight.update.source;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.join.SourceFailure;

/**
 * Reads a ReportingEvents.log as the tray does at each check. Prints a row: the size, its days, how many records were read, the processor time of the
 * first check and the mean of ten later ones, and the memory.
 *
 * <p>{@code LargeLog FILE MEGABYTES DAYS}
 */
public final class LargeLog {
    private static final int LATER = 10;
    private static final int UPDATES = 20_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSSxx", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String HEAD = "{0D4B6E1A-0000-4F2C-8A3B-9C5D7E6F1A2B}\t";
    private static final String FAILED = "\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{%08x-1111-2222-3333-444455556666}\t200\t80070643"
            + "\tUpdateOrchestrator\tFailure\tContent Install\tInstallation Failure: Windows failed to install the following update with error"
            + " 0x80070643: Sample Update (KB%d).\tq7Hc2mVdUkyTzPpQ.1\r\n";
    private static final String DONE = "\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{%08x-1111-2222-3333-444455556666}\t200\t0"
            + "\tUpdateOrchestrator\tSuccess\tContent Install\tInstallation Successful: Windows successfully installed the following update:"
            + " Sample Update (KB%d).\tq7Hc2mVdUkyTzPpQ.1\r\n";

    private LargeLog() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        long size = Long.parseLong(arguments[1]) << 20;
        int days = Integer.parseInt(arguments[2]);
        Pc pc = withLog(SimulatedPc.of("healthy"), file);
        write(file, size, days, pc.clock().now());
        double first = cpu(pc, 1);
        double later = cpu(pc, LATER);
        LogReading read = new ReportingEventsLog(pc).read();
        LogReading all = new ReportingEventsLog(pc, Long.MAX_VALUE >> 1).read();
        if (read.obstacle().isPresent() || !recent(read).equals(recent(all))) {
            throw new IllegalStateException("the newest part says something else than all of it");
        }
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "| %d MB | %d | %d | %.0f ms | %.0f ms | %.1f MB | %s |%n",
                size >> 20,
                days,
                read.attempts().records(),
                first,
                later,
                used / 1048576.0,
                peak());
    }

    private static Object recent(LogReading reading) {
        Instant since = reading.reference().minus(Duration.ofDays(365));
        return reading.attempts().failures().stream()
                .map(SourceFailure::attempt)
                .filter(failure -> Objects.requireNonNull(failure.timeOrNull()).sortable().isAfter(since))
                .map(failure -> failure + " " + reading.attempts().isResolved(failure))
                .sorted()
                .toList();
    }

    /** The mean processor time of one check in milliseconds. */
    private static double cpu(Pc pc, int checks) throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long taken = 0;
        for (int check = 0; check < checks; check++) {
            long start = system.getProcessCpuTime();
            new ReportingEventsLog(pc).read();
            taken += system.getProcessCpuTime() - start;
            Thread.sleep(1000); // an hour passes in the tray: the compiler has come to rest
        }
        return taken / 1e6 / checks;
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                ? "?"
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("?");
    }

    private static void write(Path file, long size, int days, Instant now) throws IOException {
        String sample = HEAD + TIME.format(now) + String.format(DONE, 0, 5_000_000);
        long records = size / 2 / sample.length();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(0xFF);
            out.write(0xFE);
            for (long record = records; record > 0; record--) {
                Instant time = now.minus(Duration.ofDays(days).multipliedBy(record).dividedBy(records));
                long update = record * 7 % UPDATES;
                String line = HEAD
                        + TIME.format(time)
                        + String.format(record % 4 == 0 ? FAILED : DONE, update, 5_000_000 + update);
                out.write(line.getBytes(StandardCharsets.UTF_16LE));
            }
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

    private static InputStream opened(Path file) throws IOException {
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
