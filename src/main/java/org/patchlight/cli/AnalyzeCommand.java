package org.patchlight.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.CaseComparison;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.cli.evidence.ComparisonText;
import org.patchlight.cli.html.CasePage;
import org.patchlight.cli.html.ReportFile;
import org.patchlight.cli.json.CaseJson;
import org.patchlight.cli.json.ComparisonJson;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import org.patchlight.words.FileTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code analyze}: reads evidence that was copied from any PC. It reads no PC itself, real or simulated. */
@Command(name = "analyze")
final class AnalyzeCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    List<Path> paths = List.of();

    @Option(names = "--zone", paramLabel = "ID")
    @Nullable String zone;

    @Option(names = "--html", paramLabel = "FILE")
    @Nullable Path html;

    @Option(names = "--names")
    boolean names;

    @Option(names = "--compare")
    boolean compare;

    /** The command with these paths, and no other options of its own. */
    static AnalyzeCommand of(PatchlightCommand root, List<Path> paths) {
        AnalyzeCommand command = new AnalyzeCommand();
        command.root = root;
        command.paths = paths;
        return command;
    }

    @Override
    public Integer call() throws CommandFailure {
        ZoneId known = zone();
        if (paths.stream().noneMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))) {
            throw CommandFailure.usage("cli.analyze.no-path", paths.get(0).toString());
        }
        checkOptions();
        Output output = root.output().exact();
        if (compare) {
            return compare(known, output);
        }
        ReportFile page = html == null ? null : page(html);
        CaseFile caseFile = read(paths, known, output);
        if (page != null) {
            write(page, caseFile, output);
        }
        if (output.isJson()) {
            output.json(new CaseJson(output.words()).document(caseFile));
        } else {
            new CaseText(output).print(caseFile);
        }
        return CheckCommand.exitCode(caseFile.report().status());
    }

    private void checkOptions() throws CommandFailure {
        if (compare && paths.size() != 2) {
            throw CommandFailure.usage("cli.analyze.compare-two", Integer.toString(paths.size()));
        }
        if (compare && html != null) {
            throw CommandFailure.usage("cli.analyze.compare-no-page");
        }
        if (names && html == null) {
            throw CommandFailure.usage("cli.analyze.names-no-page");
        }
    }

    private CaseFile read(List<Path> from, @Nullable ZoneId known, Output output) {
        CaseFile caseFile = output.during(
                "cli.progress.reading", () -> root.context().caseReader().read(from, known, MachineTime.now()));
        for (CaseSource source : caseFile.sources()) {
            source.troubles().forEach(why -> output.note(Message.of("cli.analyze.unreadable", source.path(), why)));
        }
        return caseFile;
    }

    private static ReportFile page(Path file) throws CommandFailure {
        try {
            return ReportFile.at(file);
        } catch (FileAlreadyExistsException another) {
            throw CommandFailure.usage("cli.analyze.page-exists", file.toString());
        } catch (NotDirectoryException missing) {
            throw unwritable(file, Message.of("cli.collect.no-folder", String.valueOf(missing.getMessage())));
        } catch (IOException refused) {
            throw unwritable(file, FileTrouble.reason(refused));
        }
    }

    private void write(ReportFile page, CaseFile caseFile, Output output) throws CommandFailure {
        try {
            page.write(out -> CasePage.write(caseFile, output.words(), names, out));
        } catch (IOException refused) {
            throw unwritable(page.path(), FileTrouble.reason(refused));
        }
        output.note(Message.of("cli.analyze.page-written", page.path().toString()));
    }

    private static CommandFailure unwritable(Path file, Object why) {
        return new CommandFailure(Kind.UNREADABLE, Message.of("cli.collect.unwritable", file.toString(), why));
    }

    private int compare(@Nullable ZoneId known, Output output) {
        CaseFile first = read(paths.subList(0, 1), known, output);
        CaseFile second = read(paths.subList(1, 2), known, output);
        CaseComparison comparison = CaseComparison.of(first, second);
        String firstPath = paths.get(0).toString();
        String secondPath = paths.get(1).toString();
        if (output.isJson()) {
            output.json(new ComparisonJson(output.words()).document(comparison, firstPath, secondPath));
        } else {
            new ComparisonText(output.page(), output.words()).print(comparison, firstPath, secondPath);
        }
        return CheckCommand.exitCode(comparison.status());
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
