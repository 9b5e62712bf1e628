package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random and mutated answers. None may crash the decoder, and what is accepted must obey every rule. */
@Tag("slow")
class SntpFuzzTest {
    /** The long run, packaging/clock-tests-long, sets a larger number. */
    private static final int PACKETS = Integer.getInteger("patchlight.fuzz.packets", 200_000);

    private static final Duration ROUND_TRIP = Duration.ofMillis(200);
    private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");

    private final Random random = new Random(20_261_122);

    @Test
    void what_is_accepted_keeps_every_rule() {
        SntpPacket question = SntpPacket.question(new NtpTimestamp(99));
        int accepted = 0;
        int rejected = 0;
        for (int i = 0; i < PACKETS; i++) {
            byte[] bytes = mutate(ScriptedServer.goodAnswer(question, TIME), i % 8);
            SntpPacket packet = SntpPacket.decode(ByteBuffer.wrap(bytes));
            Optional<Rejection> why = Rejection.of(packet, ROUND_TRIP);
            if (why.isPresent()) {
                rejected++;
            } else {
                accepted++;
                if (!keepsTheRules(packet)) {
                    assertThat(packet).as("accepted").isNull();
                }
            }
        }
        // Both kinds must occur often, or the test proves nothing.
        assertThat(accepted).isGreaterThan(PACKETS / 20);
        assertThat(rejected).isGreaterThan(PACKETS / 20);
    }

    private byte[] mutate(byte[] answer, int changes) {
        if (changes == 7) {
            random.nextBytes(answer);
            return answer;
        }
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(answer.length);
            answer[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (answer[at] ^ 1 << random.nextInt(8));
        }
        return answer;
    }

    private static boolean keepsTheRules(SntpPacket packet) {
        Duration work =
                Duration.between(packet.receive().toInstant(), packet.transmit().toInstant());
        Duration sinceSet = Duration.between(
                packet.reference().toInstant(), packet.transmit().toInstant());
        return packet.mode() == 4
                && (packet.version() == 3 || packet.version() == 4)
                && packet.leap() != 3
                && packet.stratum() >= 1
                && packet.stratum() <= 15
                && packet.receive().bits() != 0
                && packet.transmit().bits() != 0
                && packet.reference().bits() != 0
                && !work.isNegative()
                && work.compareTo(ROUND_TRIP) <= 0
                && sinceSet.compareTo(Duration.ofDays(2)) < 0
                && sinceSet.compareTo(Duration.ofSeconds(-1)) >= 0
                && packet.rootDelay().dividedBy(2).plus(packet.rootDispersion()).compareTo(Duration.ofMillis(1500))
                        <= 0;
    }
}
