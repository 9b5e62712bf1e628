package org.patchlight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.json.CheckJson;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.StateText;
import org.patchlight.fleet.format.FleetFormat;
import org.patchlight.health.Message;
import org.patchlight.health.Status;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.LocalZone;
import org.patchlight.words.FileTrouble;
import org.patchlight.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code check}: checks clock, updates and devices once, or writes the state for an engine that watches many PCs. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    /** A day: the tray and a scheduled check come far more often. */
    private static final int USUAL_MINUTES = 1440;
    /** A state from later than now was written before the clock was set back. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--format", paramLabel = "NAME")
    @Nullable String format;

    @Option(names = "--output", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--cached")
    boolean cached;

    @Option(names = "--max-age", paramLabel = "MINUTES")
    @Nullable Integer maxAge;

    @Override
    public Integer call() throws CommandFailure {
        if (format == null) {
            if (file != null || cached || maxAge != null) {
                throw CommandFailure.usage("cli.format.needed");
            }
            return check(root);
        }
        FleetFormat form = FleetFormat.of(format)
                .orElseThrow(() -> CommandFailure.usage(
                        "cli.option.kind", String.valueOf(format), "--format", String.join(", ", FleetFormat.names())));
        if (root.output().isJson()) {
            throw CommandFailure.usage("cli.format.json");
        }
        if (maxAge != null && (!cached || maxAge < 1)) {
            throw CommandFailure.usage("cli.format.max-age");
        }
        try (Session session = root.open()) {
            Instant now = session.pc().clock().now();
            PcState state = cached ? kept(session, now) : checked(session);
            write(form.text(state, cached ? now : session.pc().clock().now()));
            return form.exitCode(state.status());
        }
    }

    private PcState checked(Session session) {
        return keep(session, root.output().during("cli.progress.checking", session.checkRunner()::check));
    }

    private PcState kept(Session session, Instant now) {
        Duration oldest = Duration.ofMinutes(maxAge == null ? USUAL_MINUTES : maxAge);
        Optional<PcState> kept = session.states().read();
        return kept.filter(state -> !state.time().isBefore(now.minus(oldest))
                        && !state.time().isAfter(now.plus(SLACK)))
                .orElseGet(() -> PcState.unknown(
                        kept.map(PcState::time).orElse(now),
                        version(),
                        english().say("cli.format.no-check", oldest)));
    }

    private void write(String text) throws CommandFailure {
        Path to = file;
        if (to == null) {
            text.lines().forEach(line -> root.output().page().raw(line));
            return;
        }
        try {
            StateText.write(to, text);
        } catch (IOException unwritable) {
            throw new CommandFailure(
                    Kind.UNREADABLE,
                    Message.of("cli.format.unwritable", to.toString(), FileTrouble.reason(unwritable)));
        }
    }

    static int check(PatchlightCommand root) throws CommandFailure {
        Output output = root.output();
        try (Session session = root.open()) {
            CheckReport check = output.during("cli.progress.checking", session.checkRunner()::check);
            keep(session, check);
            if (output.isJson()) {
                output.json(new CheckJson(output.words()).document(session.pc().facts(), check));
            } else {
                new ReportText(output).print(session, check);
            }
            return exitCode(check.report().status());
        }
    }

    private static PcState keep(Session session, CheckReport check) {
        PcState state = PcState.of(check, version());
        session.states().keep(state);
        return state;
    }

    private static Words english() {
        return Words.of(Locale.ENGLISH, LocalZone::current);
    }

    private static String version() {
        return BuildFacts.read().version();
    }

    /** The exit code: 0 healthy, 1 attention or problem, 3 unknown. */
    static int exitCode(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case UNKNOWN -> 3;
            case ATTENTION, PROBLEM -> 1;
        };
    }
}
