package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.release.ReleaseException.Reason;

class ReleaseRulesTest {
    private static final Instant NOW = Publisher.ISSUED.plusSeconds(3600);

    private final Publisher publisher = new Publisher();
    private final ReleaseRules rules = ReleaseRules.of("0.1.0", 19_045, 17);

    private ReleaseFile file(String key, Object value) {
        JsonObject json = publisher.release("0.2.0", 7);
        if (value instanceof Number number) {
            json.addProperty(key, number);
        } else {
            json.addProperty(key, value.toString());
        }
        return ReleaseFile.of(json);
    }

    @Test
    void a_file_counts_from_a_day_before_it_was_signed_until_it_ends() {
        ReleaseFile file = file("channel", "stable");
        assertThatCode(() -> rules.check(file, 7, Publisher.ISSUED.minusSeconds(86_400)))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules.check(file, 0, file.expires())).doesNotThrowAnyException();
        assertThat(refused(file, 0, Publisher.ISSUED.minusSeconds(86_401))).isEqualTo(Reason.PERIOD);
        assertThat(refused(file, 0, file.expires().plusSeconds(1))).isEqualTo(Reason.PERIOD);
    }

    @Test
    void an_older_file_than_one_that_was_seen_is_refused() {
        assertThat(refused(file("sequence", 6), 7, NOW)).isEqualTo(Reason.ROLLED_BACK);
        assertThat(refused(file("channel", "beta"), 0, NOW)).isEqualTo(Reason.CHANNEL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1.0, false",
        "0.1, false",
        "0.0.9, false",
        "0.1.1, true",
        "0.10.0, true",
        "1.0, true",
        "0.1.0.1, true"
    })
    void only_a_later_version_is_newer(String version, boolean newer) {
        assertThat(rules.isNewer(file("version", version))).isEqualTo(newer);
    }

    @Test
    void limits_of_version_windows_and_java_hold() {
        assertThat(system(file("minimumVersion", "0.1.1"))).isEqualTo(Reason.STEP);
        assertThat(system(file("minimumWindowsBuild", 22_000))).isEqualTo(Reason.SYSTEM);
        assertThat(system(file("minimumJava", 21))).isEqualTo(Reason.SYSTEM);
        assertThatCode(() -> rules.checkSystem(file("minimumWindowsBuild", 19_045)))
                .doesNotThrowAnyException();
    }

    @Test
    void the_largest_sequence_is_remembered_and_a_damaged_memory_is_kept(@TempDir Path home) throws IOException {
        ReleaseMemory memory = new ReleaseMemory(home);
        assertThat(memory.sequence()).isZero();
        assertThat(home).isEmptyDirectory();
        memory.saw(7);
        memory.saw(5);
        assertThat(new ReleaseMemory(home).sequence()).isEqualTo(7);
        Files.writeString(home.resolve("release.json"), "{");
        assertThat(memory.sequence()).isZero();
        assertThat(home.resolve("release.json.damaged")).exists();
    }

    private Reason refused(ReleaseFile file, long seen, Instant now) {
        return Refused.by(() -> {
            rules.check(file, seen, now);
            return file;
        });
    }

    private Reason system(ReleaseFile file) {
        return Refused.by(() -> {
            rules.checkSystem(file);
            return file;
        });
    }
}
