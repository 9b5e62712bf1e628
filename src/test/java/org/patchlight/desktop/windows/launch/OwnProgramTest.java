package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.machine.JavaOptions;

class OwnProgramTest {
    @TempDir
    Path folder;

    private Path jar;
    private Path javaPrograms;

    @BeforeEach
    void installs_a_jar() throws IOException {
        jar = Files.createFile(folder.resolve("patchlight.jar"));
        javaPrograms = folder.resolve("some-java/bin");
    }

    @Test
    void the_package_starts_by_its_own_program_without_options() throws IOException {
        Path packaged = Files.createFile(folder.resolve("Patchlight.exe"));
        Files.createDirectory(folder.resolve("jre"));

        OwnProgram program = OwnProgram.at(jar, javaPrograms);

        assertThat(program.executable()).isEqualTo(packaged);
        assertThat(program.autostart()).isEmpty();
        assertThat(program.command(List.of("open-link", "C:\\a b")))
                .isEqualTo("\"" + packaged + "\" open-link \"C:\\a b\"");
    }

    @Test
    void a_jar_alone_starts_by_the_java_that_runs_it() {
        startsByJava(OwnProgram.at(jar, javaPrograms));
    }

    @Test
    void a_program_without_the_runtime_beside_it_is_not_used() throws IOException {
        Files.createFile(folder.resolve("Patchlight.exe"));

        startsByJava(OwnProgram.at(jar, javaPrograms));
    }

    private void startsByJava(OwnProgram program) {
        assertThat(program.executable()).isEqualTo(javaPrograms.resolve("javaw.exe"));
        assertThat(program.autostart())
                .startsWith("-Xmx64m", "-XX:+UseSerialGC")
                .endsWith("-jar", jar.toString())
                .isSubsetOf(JavaOptions.running(jar));
        assertThat(program.command(List.of())).hasSizeLessThanOrEqualTo(WindowsAutostart.LONGEST);
    }

    @Test
    void the_helper_belongs_to_it_if_it_is_there() throws IOException {
        assertThat(OwnProgram.at(jar, javaPrograms).starter()).isEmpty();

        Path starter = Files.createFile(folder.resolve("patchlight-helper.exe"));
        assertThat(OwnProgram.at(jar, javaPrograms).starter()).contains(starter);
    }
}
