package org.patchlight.locale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patchlight.CommandRun;
import org.patchlight.diagnosis.EvidenceSamples;
import org.patchlight.evidence.kind.SourceKind;

/** Runs a series of commands in a process of its own, whose default locale the options of its JVM set. */
final class LocaleProgram {
    private static final String SCENARIO = "clock-behind+update-files-missing+driver-problem";

    private final Path folder;
    private int count;

    private LocaleProgram(Path folder) {
        this.folder = folder;
    }

    /** The argument is an empty folder. Each command leaves its exit code and its output in {@code out}. */
    public static void main(String[] arguments) throws IOException {
        new LocaleProgram(Path.of(arguments[0])).run();
        System.exit(0);
    }

    private void run() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("locale.txt"), Locale.getDefault().toLanguageTag());
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        for (Map.Entry<SourceKind, byte[]> sample : EvidenceSamples.ALL.entrySet()) {
            Files.write(evidence.resolve(sample.getKey().id()), sample.getValue());
        }
        String pc = folder.resolve("pc").resolve("pc.json").toString();
        Files.createDirectories(folder.resolve("pc"));
        command("check", "--json", "--simulate", SCENARIO, "--pc", pc);
        command("fix", "--all", "--yes", "--json", "--pc", pc);
        command("history", "--json", "--pc", pc);
        command("history", "--csv", "--pc", pc);
        command("undo", "--yes", "--json", "--pc", pc);
        command("clock", "--json", "--simulate", "clock-virtual-machine");
        command("selftest", "--json", "--pc", pc);
        command("explain", "0x80070002", "-2145124329", "--json");
        command("collect", folder.resolve("c.zip").toString(), "--json", "--pc", pc);
        command("analyze", folder.resolve("c.zip").toString(), "--json");
        command("analyze", evidence.toString(), "--json", "--zone", "Europe/Berlin");
    }

    private void command(String... words) throws IOException {
        CommandRun run = CommandRun.of(folder.resolve("home"), words);
        String name = String.format(Locale.ROOT, "%02d-%s", ++count, words[0]);
        Files.writeString(folder.resolve("out").resolve(name), run.out(), StandardCharsets.UTF_8);
        Files.write(folder.resolve("out").resolve(name + ".code"), List.of(Integer.toString(run.exitCode())));
    }
}
