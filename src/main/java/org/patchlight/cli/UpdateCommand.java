package org.patchlight.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.json.ReleaseJson;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.BuildFacts;
import org.patchlight.release.ReleaseException;
import org.patchlight.release.Releases;
import org.patchlight.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code update}: updates Patchlight itself, or goes back to the version before. */
@Command(name = "update")
final class UpdateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int AVAILABLE = 1;
    private static final int NOT_INSTALLED = 1;
    private static final int UNKNOWN = 3;
    private static final int DECLINED = 4;
    private static final int BLOCKED = 5;

    @ParentCommand
    PatchlightCommand root;

    @Option(names = "--check")
    boolean check;

    @Option(names = "--back")
    boolean back;

    @Option(names = {"-y", "--yes"})
    boolean yes;

    @Override
    public Integer call() throws CommandFailure {
        if (check && back) {
            throw CommandFailure.usage("cli.update.both");
        }
        Output output = root.output();
        try (Session session = root.open()) {
            Settings.Releases chosen = session.settings().current().releases();
            Releases releases = session.releases().get();
            try {
                releases.recover();
            } catch (ReleaseException refused) {
                return refused(session, output, refused, null);
            }
            boolean byPolicy = session.settings().managed().contains("selfUpdate");
            if (!chosen.allowed() && byPolicy) {
                return end(session, output, BLOCKED, "off", Message.of("cli.update.forbidden"));
            }
            if (!back && !releases.hasKey()) {
                // First: no setting makes such a build update.
                return refused(session, output, new ReleaseException(ReleaseException.Reason.NO_KEY), null);
            }
            if (!chosen.allowed() && !back) {
                return end(session, output, BLOCKED, "off", Message.of("cli.update.off"));
            }
            if (!back && chosen.address().isEmpty()) {
                return end(session, output, BLOCKED, "off", Message.of("cli.update.no-address"));
            }
            return back
                    ? goBack(session, output, releases)
                    : update(session, output, releases, URI.create(chosen.address()));
        }
    }

    private int update(Session session, Output output, Releases releases, URI address) {
        Releases.Found found = null;
        try {
            try (var progress = output.busy(Message.of("cli.progress.release"))) {
                found = releases.check(address);
                progress.hide();
            }
            String version = found.file().version().text();
            String own = BuildFacts.read().version();
            if (!found.newer()) {
                return end(session, output, DONE, "current", Message.of("cli.update.current", own), found, null);
            }
            Message available = Message.of("cli.update.available", version, own);
            if (check) {
                notes(output, found);
                return end(session, output, AVAILABLE, "available", available, found, null);
            }
            if (!output.isJson() && !output.isQuiet()) {
                output.line(available);
                notes(output, found);
            }
            if (!output.isConsented(yes, Message.of("cli.update.question"))) {
                return end(session, output, DECLINED, "declined", Message.of("cli.update.declined"), found, null);
            }
            Path file;
            try (var progress = output.busy(Message.of("cli.progress.downloading"))) {
                file = releases.download(found);
                progress.hide();
            }
            journal(session, HistoryEntry.PROGRAM_UPDATE, own + " -> " + version);
            session.changes().programChanges(own, version);
            return installed(session, output, releases.install(found, file), found);
        } catch (ReleaseException refused) {
            unchanged(session, refused.reason().id(), found);
            return refused(session, output, refused, found);
        }
    }

    private int goBack(Session session, Output output, Releases releases) {
        try {
            if (!output.isConsented(yes, Message.of("cli.update.question-back"))) {
                return end(session, output, DECLINED, "declined", Message.of("cli.update.declined"));
            }
            String own = BuildFacts.read().version();
            Optional<Releases.Outcome> outcome = releases.back(() -> {
                journal(session, HistoryEntry.PROGRAM_BACK, own);
                session.changes().programChanges(own, null);
            });
            return outcome.isPresent()
                    ? installed(session, output, outcome.get(), null)
                    : end(session, output, DONE, "nothing-to-restore", Message.of("cli.update.nothing-to-restore"));
        } catch (ReleaseException refused) {
            unchanged(session, refused.reason().id(), null);
            return refused(session, output, refused, null);
        }
    }

    private static void unchanged(Session session, String reason, Releases.@Nullable Found found) {
        session.changes()
                .programUnchanged(
                        reason, found == null ? null : found.file().version().text());
    }

    /** Written before anything is changed: setup ends this program. */
    private static void journal(Session session, String id, String detail) {
        session.history().append(HistoryEntry.event(session.pc().clock().now(), id, null, detail));
    }

    private int installed(Session session, Output output, Releases.Outcome outcome, Releases.@Nullable Found found) {
        String verdict = outcome.installed().name().toLowerCase(Locale.ROOT).replace('_', '-');
        int exitCode = switch (outcome.installed()) {
            case STARTED, REPLACED -> DONE;
            case DECLINED -> DECLINED;
            case BESIDE, FAILED, ONLY_DOWNLOADED -> NOT_INSTALLED;
        };
        if (exitCode != DONE) {
            unchanged(session, verdict, found);
        }
        String place = outcome.place().toString();
        return end(session, output, exitCode, verdict, Message.of("cli.update." + verdict, place), found, place);
    }

    private int refused(Session session, Output output, ReleaseException refused, Releases.@Nullable Found found) {
        if (output.isJson()) {
            ReleaseJson json = new ReleaseJson(output.words());
            output.json(json.document(
                    session.pc().clock().now(), "refused", refused.reason().id(), refused.words(), found, null));
        } else {
            output.line(refused.words());
        }
        return UNKNOWN;
    }

    private int end(Session session, Output output, int exitCode, String verdict, Message text) {
        return end(session, output, exitCode, verdict, text, null, null);
    }

    private int end(
            Session session,
            Output output,
            int exitCode,
            String verdict,
            Message text,
            Releases.@Nullable Found found,
            @Nullable String place) {
        if (output.isJson()) {
            ReleaseJson json = new ReleaseJson(output.words());
            output.json(json.document(session.pc().clock().now(), verdict, null, text, found, place));
        } else {
            output.line(text);
        }
        return exitCode;
    }

    private static void notes(Output output, Releases.Found found) {
        if (!output.isJson() && !output.isQuiet()) {
            ReleaseJson.notes(found.file()).forEach(note -> output.line("  " + note));
        }
    }
}
