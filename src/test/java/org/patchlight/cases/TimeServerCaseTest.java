package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.sntp.ScriptedServer;

/** {@code clock --server} asks a server on loopback that answers as small devices do. */
class TimeServerCaseTest {
    private static final int STRATUM = 1;
    private static final int ROOT_DELAY = 4;
    private static final int ROOT_DISPERSION = 8;
    private static final int REFERENCE = 12;

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"-188, GPS", "240, PPS", "-35, DCFa"})
    void the_offset_of_a_receiver_without_dispersion_is_measured(int offsetMillis, String reference)
            throws IOException {
        try (ScriptedServer server =
                ScriptedServer.spoiled(Duration.ofMillis(offsetMillis), answer -> asReceiver(answer, reference))) {
            CommandRun run = CommandRun.of(home, "clock", "--server", server.name(), "--json");
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(offset(run.json())).isBetween(offsetMillis / 1e3 - 0.03, offsetMillis / 1e3 + 0.03);
            assertThat(server.questions()).isPositive();
        }
    }

    private static double offset(JsonObject json) {
        return (json.has("clock") ? json.getAsJsonObject("clock") : json)
                .get("offsetSeconds")
                .getAsDouble();
    }

    private static void asReceiver(ByteBuffer answer, String reference) {
        answer.put(STRATUM, (byte) 1)
                .putInt(ROOT_DELAY, 0)
                .putInt(ROOT_DISPERSION, 0)
                .putInt(REFERENCE, 0);
        byte[] name = reference.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < name.length; i++) {
            answer.put(REFERENCE + i, name[i]);
        }
    }
}
