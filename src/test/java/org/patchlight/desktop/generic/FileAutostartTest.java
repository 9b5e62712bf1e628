package org.patchlight.desktop.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.desktop.Autostart.State;

class FileAutostartTest {
    @TempDir
    Path configuration;

    private FileAutostart autostart;
    private Path entry;

    @BeforeEach
    void prepare() {
        entry = configuration.resolve("autostart/patchlight.desktop");
        autostart =
                new FileAutostart(configuration, List.of("/opt/my java/bin/java", "-jar", "/opt/100%/$x\"y\\z.jar"));
    }

    @Test
    void itIsOffUntilSwitchedOnAndOffAgain() throws IOException {
        assertThat(autostart.state()).isEqualTo(State.OFF);
        autostart.set(true);
        assertThat(autostart.state()).isEqualTo(State.ON);
        autostart.set(false);
        assertThat(autostart.state()).isEqualTo(State.OFF);
        assertThat(entry).doesNotExist();
    }

    @Test
    void wordsOfTheCommandAreQuotedAsTheSpecificationAsks() throws IOException {
        autostart.set(true);
        assertThat(Files.readAllLines(entry))
                .contains("Exec=\"/opt/my java/bin/java\" \"-jar\" \"/opt/100%%/\\\\$x\\\\\"y\\\\\\\\z.jar\"");
    }

    @Test
    void aPersonWhoHidTheEntryIsNeverOverridden() throws IOException {
        autostart.set(true);
        Files.writeString(entry, Files.readString(entry) + "Hidden=true\n");
        assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
        autostart.set(true);
        assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
    }

    @Test
    void withoutACommandThereIsNone() {
        assertThat(new FileAutostart(configuration, List.of()).state()).isEqualTo(State.UNAVAILABLE);
    }
}
