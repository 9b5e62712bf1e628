package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.desktop.generic.GenericDesktop;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.machine.JavaOptions;

/** Every way that starts the tray, the helper or a child of them limits its heap. */
class HeapCeilingTest {
    private static final Pattern CEILING = Pattern.compile("-Xmx\\d+m");
    /** How a script starts the program; the bench and the tests of other machines measure without options as well. */
    private static final Pattern STARTS =
            Pattern.compile("java (?!\"\\$\\{options\\[@\\]\\}\").*-jar .*patchlight\\.jar");

    @TempDir
    Path configuration;

    @Test
    void autostart_of_windows_limits_the_heap() {
        OwnProgram installed = OwnProgram.installed();
        assertThat(installed.autostart()).containsSubsequence("-Xmx64m", "-XX:+UseSerialGC", "-jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Patchlight",
                "C:\\Program Files\\Patchlight",
                "C:\\Users\\a name of 20 letters\\AppData\\Local\\Programs\\Patchlight"
            })
    void autostart_of_windows_keeps_the_options_that_fit_in_a_line(String folder) {
        List<String> arguments =
                JavaOptions.running(Path.of(folder + "\\patchlight.jar"), line -> length(folder, line) <= 260);
        int options = arguments.size() - 2;
        assertThat(length(folder, arguments)).isLessThanOrEqualTo(260);
        assertThat(arguments.subList(0, options)).isEqualTo(JavaOptions.TRAY.subList(0, options));
        assertThat(arguments).contains("-Xmx64m", "-XX:+UseSerialGC", "-Xmn1m");
    }

    @Test
    void a_path_that_is_too_long_keeps_the_ceiling() {
        assertThat(JavaOptions.running(Path.of("patchlight.jar"), line -> false))
                .containsExactly("-Xmx64m", "-XX:+UseSerialGC", "-jar", "patchlight.jar");
    }

    @Test
    void an_archive_of_classes_beside_the_jar_is_used() throws IOException {
        Path jar = configuration.resolve("patchlight.jar");
        assertThat(JavaOptions.running(jar)).containsAll(JavaOptions.TRAY).hasSize(JavaOptions.TRAY.size() + 2);
        Path archive = Files.createFile(configuration.resolve("patchlight.jsa"));
        assertThat(JavaOptions.running(jar))
                .containsAll(JavaOptions.TRAY)
                .endsWith("-XX:SharedArchiveFile=" + archive, "-jar", jar.toString());
    }

    private static int length(String folder, List<String> arguments) {
        return (folder + "\\jre\\bin\\javaw.exe").length()
                + String.join(" ", arguments).length()
                + " ''''".length();
    }

    @Test
    void autostart_of_other_desktops_limits_the_heap() throws IOException {
        GenericDesktop.ofThisProgram(configuration).autostart().set(true);
        String entry = Files.readString(configuration.resolve("autostart/patchlight.desktop"));
        assertThat(entry).contains("\"-Xmx64m\" \"-XX:+UseSerialGC\" ", "\"-jar\"");
    }

    @Test
    void the_scripts_that_people_run_use_the_same_options() throws IOException {
        assertThat(Files.readString(Path.of("packaging/shell/java-options")).split("\\s+"))
                .containsExactlyElementsOf(JavaOptions.TRAY);
        for (String script : List.of("patchlight", "demo", "screenshot", "soak")) {
            String text = Files.readString(Path.of("packaging").resolve(script));
            assertThat(text).as(script).contains("packaging/shell/java-options");
            assertThat(STARTS.matcher(text).find()).as(script).isFalse();
        }
    }

    @Test
    void the_program_of_the_package_uses_the_same_options() throws IOException {
        String program = Files.readString(Path.of("packaging/launcher/program.c"));
        assertThat(JavaOptions.TRAY).allSatisfy(option -> assertThat(program).contains("option(L\"" + option + "\")"));
    }

    @Test
    void the_helper_and_the_child_that_asks_the_agent_have_a_ceiling_too() throws IOException {
        assertThat(CEILING.matcher(Files.readString(Path.of("packaging/launcher/helper.c")))
                        .find())
                .isTrue();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> starters = sources.filter(path -> path.toString().endsWith(".java"))
                    .filter(HeapCeilingTest::startsJava)
                    .toList();
            assertThat(starters)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(
                                    CEILING.matcher(Files.readString(path)).find()
                                            || Files.readString(path).contains("JavaOptions"))
                            .as(path.toString())
                            .isTrue());
        }
    }

    /** A class that names the programs of this Java, or their options, starts one of them or has it started. */
    private static boolean startsJava(Path path) {
        try {
            String text = Files.readString(path);
            return text.contains("Installation.javaPrograms()")
                    || text.contains("javaw.exe\"")
                    || text.contains("\"-XX:");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
