package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.pc.Pc;
import org.patchlight.pc.simulated.SimulatedPc;

/** A dry run changes nothing: no port of the PC is written to, and all our files except the log stay the same. */
class DryRunTest {
    @TempDir
    Path folder;

    private final List<String> written = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "update-files-missing, --all",
        "clock-behind+update-service-disabled+driver-problem, --all",
        "signature-catalog-damaged+component-store-corrupt, --all",
        "upgrade-blocked, allow-os-upgrade reset-update-cache=whole restart-pc",
        "clock-wrong-zone, set-time-zone=Tokyo Standard Time",
        "restart-pending, restart-pc",
        "healthy, --resume",
        "managed-pc+update-files-missing, --all"
    })
    void nothing_is_written_anywhere(String scenario, String fixes) throws Exception {
        run("check", "--simulate", scenario);
        Map<String, String> before = files();
        assertThat(before).isNotEmpty();
        List<String> words = new ArrayList<>(List.of("fix", "--dry-run", "--json"));
        words.addAll(List.of(fixes.split(" (?=[a-z-])", -1)));
        CommandRun dry = run(words.toArray(String[]::new));
        assertThat(dry.exitCode()).as(dry.err()).isZero();
        assertThat(dry.json().get("verdict").isJsonNull()).isTrue();
        assertThat(written).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"update-files-missing"})
    void nor_after_a_repair_whose_verdict_is_open(String scenario) throws Exception {
        run("check", "--simulate", scenario);
        run("fix", "reset-update-cache", "--yes");
        written.clear();
        Map<String, String> before = files();
        run("fix", "--all", "--dry-run");
        assertThat(written).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private CommandRun run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", folder.resolve("pc.json").toString()));
        return CommandRun.with(this::watched, folder.resolve("home"), all.toArray(String[]::new));
    }

    private Pc watched(Pc pc) {
        ((SimulatedPc) pc).faults().onEachChange(() -> written.add("a change"));
        return pc;
    }

    /** Every file with the digest of its content and its time, and every folder. */
    private Map<String, String> files() throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.toList()) {
                String name = folder.relativize(path).toString();
                if (!name.replace('\\', '/').startsWith("home/logs")) {
                    all.put(name, Files.isDirectory(path) ? "folder" : digest(path));
                }
            }
        }
        return all;
    }

    private static String digest(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest) + " " + Files.getLastModifiedTime(file);
    }
}
