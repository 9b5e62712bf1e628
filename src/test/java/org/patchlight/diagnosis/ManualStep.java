package org.patchlight.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person can do by hand about a finding: only the page of troubleshooting has it, beside the next steps of the
 * program.
 *
 * @param id the finding
 * @param step one or more sentences; empty if the next step of the program says all
 * @param help when to ask for help; empty if the owner of the finding says it
 */
record ManualStep(String id, String step, String help) {
    static final Path FILE = Path.of("src", "test", "resources", "org", "patchlight", "diagnosis", "manual-steps.tsv");

    private static final Map<String, ManualStep> ALL =
            read().stream().collect(Collectors.toUnmodifiableMap(ManualStep::id, Function.identity()));

    static Optional<String> of(String id) {
        return Optional.ofNullable(ALL.get(id)).map(ManualStep::step).filter(step -> !step.isEmpty());
    }

    static Optional<String> help(String id) {
        return Optional.ofNullable(ALL.get(id)).map(ManualStep::help).filter(help -> !help.isEmpty());
    }

    static Set<String> ids() {
        return ALL.keySet();
    }

    private static List<ManualStep> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new ManualStep(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
