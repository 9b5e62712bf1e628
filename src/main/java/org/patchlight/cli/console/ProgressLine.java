package org.patchlight.cli.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.patchlight.machine.Workers;

/**
 * One line on a terminal that shows what takes long, and for how many seconds. It appears after a second, and nothing is
 * left of it at the end.
 */
public final class ProgressLine implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String ERASE = "\r\u001B[K";

    private final PrintStream messages;
    private final int width;
    private final LongFunction<String> text;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean visible;

    private ProgressLine(PrintStream messages, int width, LongFunction<String> text) {
        this.messages = messages;
        this.width = width;
        this.text = text;
    }

    /**
     * Begins a line, if messages go to a terminal that can write over it.
     *
     * @param messages receives the line
     * @param terminal what reads the messages
     * @param text the line after so many seconds
     */
    public static ProgressLine begin(PrintStream messages, Terminal terminal, LongFunction<String> text) {
        return begin(messages, terminal, text, SECOND);
    }

    static ProgressLine begin(PrintStream messages, Terminal terminal, LongFunction<String> text, Duration interval) {
        ProgressLine line = new ProgressLine(messages, terminal.width(), text);
        if (terminal.messages() && terminal.movesCursor()) {
            Workers.thread("progress-line", () -> line.run(interval)).start();
        }
        return line;
    }

    private void run(Duration interval) {
        try {
            long ticks = 1;
            while (!end.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                show(text.apply(ticks));
                ticks++;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show(String line) {
        if (end.getCount() == 0) {
            return;
        }
        String shown = Harmless.text(line);
        while (Wrapping.columns(shown) >= width && !shown.isEmpty()) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        messages.print(ERASE + shown);
        messages.flush();
        visible = true;
    }

    /** Removes the line, so that another one can be printed. The next second shows it again. */
    public synchronized void hide() {
        if (visible) {
            messages.print(ERASE);
            messages.flush();
            visible = false;
        }
    }

    /** Removes the line for good. */
    @Override
    public synchronized void close() {
        end.countDown();
        hide();
    }
}
