package org.patchlight.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.cli.json.CaseJson;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code analyze}: reads evidence that was copied from any PC. It reads no PC itself, real or simulated. */
@Command(name = "analyze", description = "Read logs, events and other evidence copied from any PC.")
final class AnalyzeCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders and zips.")
    List<Path> paths = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ID",
            description =
                    "The time zone of the PC, such as Europe/Berlin or +02:00, for times that are told without one.")
    @Nullable String zone;

    @Override
    public Integer call() throws CommandFailure {
        ZoneId known = zone();
        if (paths.stream().noneMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))) {
            throw CommandFailure.usage("cli.analyze.no-path", paths.get(0).toString());
        }
        Output output = root.output();
        CaseFile caseFile = root.context().caseReader().read(paths, known, MachineTime.now());
        for (CaseSource source : caseFile.sources()) {
            source.troubles().forEach(why -> output.note(Message.of("cli.analyze.unreadable", source.path(), why)));
        }
        if (output.isJson()) {
            output.json(new CaseJson(output.words()).document(caseFile));
        } else {
            new CaseText(output).print(caseFile);
        }
        return CheckCommand.exitCode(caseFile.report().status());
    }

    private @Nullable ZoneId zone() throws CommandFailure {
        if (zone == null) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw CommandFailure.usage("cli.analyze.no-zone", zone);
        }
    }
}
