package org.patchlight.httpdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random and mutated heads. None may crash the parser, and what is accepted must obey every rule. */
@Tag("slow")
class ResponseHeadFuzzTest {
    /** The long run, packaging/clock-tests-long, sets a larger number. */
    private static final int HEADS = Integer.getInteger("patchlight.fuzz.heads", 100_000);

    private static final String[] PIECES = {
        "HTTP/1.1 200 OK",
        "HTTP/1.1 302 Found",
        "Date: Sun, 22 Nov 2026 12:00:00 GMT",
        "date:Sun, 22 Nov 2026 12:00:01 GMT",
        "Age: 0",
        "Age: 7",
        "Via: 1.1 x",
        "X-Cache: HIT",
        "Server: x",
        " folded",
        ":",
        "\0",
        "\r\n",
        "X: " + "y".repeat(9000)
    };
    private final Random random = new Random(20_261_122);

    @Test
    void what_is_accepted_keeps_every_rule() throws Exception {
        int accepted = 0;
        int rejected = 0;
        for (int i = 0; i < HEADS; i++) {
            byte[] bytes = head(i % 6);
            ByteArrayInputStream from = new ByteArrayInputStream(bytes);
            try {
                ResponseHead head = ResponseHead.read(from, () -> 5);
                Instant date = head.date();
                accepted++;
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                int read = bytes.length - from.available();
                boolean keeps = head.status() >= 100
                        && head.status() <= 999
                        && head.arrivedNanos() == 5
                        && read <= ResponseHead.LONGEST
                        && text.substring(0, read).endsWith("\n")
                        && text.contains(ImfDate.write(date));
                if (!keeps) {
                    assertThat(text).as("accepted").isNull();
                }
            } catch (DateFaultException fault) {
                rejected++;
            }
        }
        // Both kinds must occur often, or the test proves nothing.
        assertThat(accepted).isGreaterThan(HEADS / 20);
        assertThat(rejected).isGreaterThan(HEADS / 20);
    }

    private byte[] head(int changes) {
        byte[] bytes;
        if (changes == 5) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append("\r\n");
            }
            bytes = text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        } else {
            bytes = "HTTP/1.1 200 OK\r\nServer: x\r\nDate: Sun, 22 Nov 2026 12:00:00 GMT\r\nAge: 0\r\n\r\nbody"
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        for (int i = 0; i < changes % 5; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (bytes[at] ^ 1 << random.nextInt(8));
        }
        return bytes;
    }
}
