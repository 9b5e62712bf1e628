package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The C compiler for 64-bit Windows, which {@code packaging/install-test-tools} installs. {@code packaging/test} sets the
 * variable PATCHLIGHT_TEST_TOOLS to {@code required}; then a missing compiler is a failure instead of a skipped test.
 */
final class MingwCompiler {
    private static final String COMPILER = "x86_64-w64-mingw32-gcc";
    private static final String REQUIRED = "PATCHLIGHT_TEST_TOOLS";
    private static final Path FOLDER = Path.of("target", "windows-headers");
    private static final int LIMIT_SECONDS = 120;

    private MingwCompiler() {}

    /** Skips the test without the compiler, or fails it where the compiler is required. */
    static void need() {
        boolean here = List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, COMPILER)));
        if ("required".equals(System.getenv(REQUIRED))) {
            assertThat(here).as(COMPILER + " is installed").isTrue();
        }
        assumeTrue(here, COMPILER + " is missing: run packaging/install-test-tools");
    }

    /** Compiles a program that is only a table, and returns its object file; both stay in target/windows-headers. */
    static CoffObject compile(String name, String program) throws IOException {
        Path source = Files.createDirectories(FOLDER).resolve(name + ".c");
        Path object = FOLDER.resolve(name + ".o");
        Files.writeString(source, program);
        run(List.of("-std=gnu11", "-O0", "-w", "-c", source.toString(), "-o", object.toString()));
        return CoffObject.of(Files.readAllBytes(object));
    }

    /** The import library of a DLL. That of combase has the name of the Windows Runtime, whose functions it exports. */
    static ImportLibrary library(String name) throws IOException {
        String file = name.equals("combase") ? "runtimeobject" : name;
        String printed = run(List.of("-print-file-name=lib" + file + ".a")).strip();
        assertThat(Path.of(printed)).as("import library of %s", name).isRegularFile();
        return ImportLibrary.of(Files.readAllBytes(Path.of(printed)));
    }

    private static String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMPILER));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("the compiler ended")
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
