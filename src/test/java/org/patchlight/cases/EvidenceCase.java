package org.patchlight.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.patchlight.CommandRun;

/**
 * A file or folder of evidence, and what {@code analyze} must and must not say of it.
 *
 * @param name its path below the resources of this package
 * @param claims what must be true of the verdict
 */
record EvidenceCase(String name, Consumer<Verdict> claims) {
    /** All cases of this package. */
    static List<EvidenceCase> all() {
        return Stream.of(
                        ServicingCasesTest.cases(),
                        SetupCasesTest.cases(),
                        ClockCasesTest.cases(),
                        EventCasesTest.cases(),
                        AgentLogCasesTest.cases(),
                        ToolCasesTest.cases())
                .flatMap(List::stream)
                .toList();
    }

    /** Runs {@code analyze} on the fixture, and checks the claims. */
    void verify(Path home) {
        claims.accept(analyze(home, List.of(path())));
    }

    /** What {@code analyze} says of these paths. */
    static Verdict analyze(Path home, List<Path> paths) {
        return new Verdict(CommandRun.of(
                home,
                Stream.concat(
                                Stream.concat(
                                        Stream.of("analyze"), paths.stream().map(Path::toString)),
                                Stream.of("--json"))
                        .toArray(String[]::new)));
    }

    /** The texts of the fixture by file name, in the order of their names. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(path())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    private Path path() {
        try {
            return Path.of(Objects.requireNonNull(EvidenceCase.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
