package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.SystemTray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.desktop.Desktop.TrayKind;

/** Needs a notification area, such as trayer. */
@Tag("gui")
class TraysTest {
    private static final Map<TrayKind, String> KINDS =
            Map.of(TrayKind.AWT, "awt", TrayKind.DORKBOX, "dorkbox", TrayKind.AUTO, "");

    @ParameterizedTest
    @EnumSource(
            value = TrayKind.class,
            names = {"AWT", "DORKBOX", "AUTO"})
    void a_tray_opens_shows_changes_and_closes(TrayKind kind, @TempDir Path home)
            throws IOException, InterruptedException {
        assumeThat(SystemTray.isSupported()).isTrue();
        Path output = home.resolve("said");
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrayTrial.class.getName(),
                        kind.name(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // SystemTray runs "ps x" and reads what it prints after it has ended: more than a pipe holds, 64 KB, would hang
        // both
        program.environment().put("COLUMNS", "80");
        Process trial = program.start();
        try {
            assertThat(trial.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            trial.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(said).contains(TrayTrial.CLOSED + KINDS.get(kind)).doesNotContain(TrayTrial.POINTER + false);
        if (kind == TrayKind.AWT) {
            assertThat(said).contains(TrayTrial.POINTER + true);
        }
    }
}
