package org.patchlight.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.console.ConsoleCharset;
import org.patchlight.cli.json.SelfTestJson;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcFacts;
import org.patchlight.selftest.ProgramFacts;
import org.patchlight.selftest.SelfTest;
import org.patchlight.selftest.SelfTestLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code selftest}: reports what this PC lets Patchlight do, for support and first runs. Changes nothing. */
@Command(name = "selftest")
final class SelfTestCommand implements Callable<Integer> {
    /** The width of the column with the status, in characters. */
    private static final int WIDTH = 11;

    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--ask-agent")
    boolean askAgent;

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        try (Session session = root.open()) {
            List<SelfTestLine> lines = output.during(
                    "cli.progress.testing",
                    () -> new SelfTest(session.pc(), ProgramFacts.read(ConsoleCharset.ofResults()), askAgent).run());
            return print(output, session.pc().clock().now(), session.pc().facts(), lines);
        } catch (CommandFailure noPc) {
            boolean real = root.options.simulate == null && root.options.pcFile == null;
            if (!real || noPc.kind() != CommandFailure.Kind.UNREADABLE) {
                throw noPc;
            }
            return print(
                    output,
                    MachineTime.now(),
                    null,
                    SelfTest.withoutPc(ProgramFacts.read(ConsoleCharset.ofResults()), noPc.words()));
        }
    }

    private static int print(Output output, Instant now, @Nullable PcFacts factsOrNull, List<SelfTestLine> lines) {
        if (output.isJson()) {
            output.json(new SelfTestJson(output.words()).document(now, factsOrNull, lines));
        } else {
            lines.forEach(line -> print(output, line));
        }
        return SelfTest.isSomethingMissing(lines) ? 1 : 0;
    }

    private static void print(Output output, SelfTestLine line) {
        String status = output.words().say("selftest.status." + line.ability().id());
        String gap = " ".repeat(Math.max(1, WIDTH - status.length()));
        output.line(status + gap + line.id() + ": " + line.value());
        output.line("  " + output.words().say(line.meaning()));
    }
}
