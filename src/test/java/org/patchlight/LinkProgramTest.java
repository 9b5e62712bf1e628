package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;
import org.patchlight.desktop.generic.FileSingleInstance;

class LinkProgramTest {
    private static final ToastLink FIX = new ToastLink(Verb.FIX, "disk-full", "0".repeat(32));

    @TempDir
    Path home;

    @Test
    void a_click_is_passed_to_the_running_instance() throws Exception {
        BlockingQueue<ToastLink> clicks = new LinkedBlockingQueue<>();
        try (Closeable running = new FileSingleInstance(OptionalInt.empty())
                .claim(home, () -> {}, clicks::add)
                .orElseThrow()) {
            assertThat(running).isNotNull();
            assertThat(LinkProgram.run(List.of(home.toString(), FIX.text()))).isZero();
            assertThat(clicks.poll(60, TimeUnit.SECONDS)).isEqualTo(FIX);
        }
    }

    @Test
    void without_a_running_instance_nothing_happens() {
        assertThat(LinkProgram.run(List.of(home.toString(), FIX.text()))).isEqualTo(1);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void arguments_that_an_address_smuggled_in_are_refused() throws Exception {
        BlockingQueue<ToastLink> clicks = new LinkedBlockingQueue<>();
        try (Closeable running = new FileSingleInstance(OptionalInt.empty())
                .claim(home, () -> clicks.add(FIX), clicks::add)
                .orElseThrow()) {
            assertThat(running).isNotNull();
            String at = home.toString();
            List.of(
                            List.<String>of(),
                            List.of(at),
                            List.of(FIX.text()),
                            List.of(at, ""),
                            List.of(at, "patchlight:fix"),
                            List.of(at, FIX.text(), "fix"),
                            List.of(at, FIX.text(), "--all", "--yes"),
                            List.of("relative", FIX.text()),
                            List.of("\u0000", FIX.text()),
                            List.of(at, "fix", FIX.text()))
                    .forEach(arguments -> assertThat(LinkProgram.run(arguments))
                            .as("%s", arguments)
                            .isEqualTo(LinkProgram.REFUSED));
        }
        assertThat(clicks).isEmpty();
    }
}
