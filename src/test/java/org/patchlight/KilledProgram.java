package org.patchlight;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchlight.cli.PatchlightCommand;
import org.patchlight.pc.Pc;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalLine;

/**
 * The program as a process that ends at a chosen moment, as if killed: nothing is closed, and no thread finishes.
 * Moments are counted from 1: before and after each line of the journal, and before each change of the PC.
 */
public final class KilledProgram {
    /** The exit code of a killed process. */
    public static final int KILLED = 137;

    private static final AtomicInteger MOMENTS = new AtomicInteger();

    private KilledProgram() {}

    /**
     * Runs a command. The arguments are the number of the moment to end at, 0 for none, then the command line. The last
     * line of its error output is the number of moments.
     */
    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[0]);
        Runnable moment = () -> {
            if (MOMENTS.incrementAndGet() == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
        PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = PatchlightCommand.run(
                Arrays.copyOfRange(arguments, 1, arguments.length),
                new Application(seams(moment)),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                messages);
        messages.println(MOMENTS.get());
        System.exit(exitCode);
    }

    private static Seams seams(Runnable moment) {
        return new Seams() {
            @Override
            public Pc pc(Pc opened) {
                ((SimulatedPc) opened).faults().onEachChange(moment);
                return opened;
            }

            @Override
            public Journal journal(Journal opened) {
                return new Counted(opened, moment);
            }
        };
    }

    private record Counted(Journal journal, Runnable moment) implements Journal {
        @Override
        public String newRun() throws IOException {
            String run = journal.newRun();
            moment.run();
            return run;
        }

        @Override
        public void write(JournalLine line) throws IOException {
            moment.run();
            journal.write(line);
            moment.run();
        }

        @Override
        public List<JournalLine> lines(String run) throws IOException {
            return journal.lines(run);
        }

        @Override
        public List<String> runs() throws IOException {
            return journal.runs();
        }
    }
}
