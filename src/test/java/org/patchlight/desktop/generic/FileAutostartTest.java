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
    void it_is_off_until_switched_on_and_off_again() throws IOException {
        assertThat(autostart.state()).isEqualTo(State.OFF);
        autostart.set(true);
        assertThat(autostart.state()).isEqualTo(State.ON);
        autostart.set(false);
        assertThat(autostart.state()).isEqualTo(State.OFF);
        assertThat(entry).doesNotExist();
    }

    @Test
    void words_of_the_command_are_quoted_as_the_specification_asks() throws IOException {
        autostart.set(true);
        assertThat(Files.readAllLines(entry))
                .contains("Exec=\"/opt/my java/bin/java\" \"-jar\" \"/opt/100%%/\\\\$x\\\\\"y\\\\\\\\z.jar\"");
    }

    @Test
    void a_person_who_hid_the_entry_is_never_overridden() throws IOException {
        autostart.set(true);
        Files.writeString(entry, Files.readString(entry) + "Hidden=true\n");
        assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
        autostart.set(true);
        assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
    }

    @Test
    void without_a_command_there_is_none() {
        assertThat(new FileAutostart(configuration, List.of()).state()).isEqualTo(State.UNAVAILABLE);
    }
}
