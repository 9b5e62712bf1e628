package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.CbsLog;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/** The time zone changes while the program runs: the next text and the next reading of a log use the new one. */
class ZoneChangeTest {
    @TempDir
    Path home;

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void the_next_text_after_a_check_uses_the_new_zone() throws Exception {
        assertThat(run("Asia/Tokyo", List.of()))
                .containsSubsequence(
                        "start: Nov 22, 2026, 1:00 PM",
                        "checked: Nov 22, 2026, 1:00 PM",
                        "changed: Nov 22, 2026, 1:00 PM",
                        "checked again: Nov 22, 2026, 9:00 PM",
                        "Java: Asia/Tokyo");
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void a_zone_on_the_command_line_of_java_stays() throws Exception {
        assertThat(run("Asia/Tokyo", List.of("-Duser.timezone=America/New_York")))
                .contains("checked again: Nov 22, 2026, 7:00 AM", "Java: America/New_York");
    }

    @Test
    void the_next_reading_of_a_log_uses_the_new_zone() throws PcException {
        try (SimulatedPc pc = SimulatedPc.of("healthy")) {
            pc.keeper()
                    .happens(model -> CbsLog.summary(
                            model, model.now().minusSeconds(3600), List.of("a file", "another"), false, 0));
            Instant there = damage(pc);
            pc.timeZones().set("Tokyo Standard Time");
            assertThat(Duration.between(damage(pc), there)).isEqualTo(Duration.ofHours(8));
        }
    }

    /** When Windows found the damage, by a local time in its log. */
    private static Instant damage(SimulatedPc pc) {
        return new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory())
                .check()
                .finding(FindingId.COMPONENT_STORE_CORRUPT)
                .map(Finding::observed)
                .orElseThrow();
    }

    private List<String> run(String zone, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ZoneChangeProgram.class.getName(),
                home.toString(),
                zone));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TZ", "Europe/Berlin");
        Process child = builder.start();
        String text = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(text).isZero();
        return text.lines().map(line -> line.replace('\u202f', ' ')).toList();
    }
}
