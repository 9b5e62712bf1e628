package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoreRepairsTest {
    private static final String STAMPED = "2026-05-01 10:00:00, Info                  CBS    ";

    @Test
    void a_full_repair_is_found_whether_its_lines_are_stamped_or_not() throws IOException {
        Instant expected = Instant.parse("2026-05-01T08:00:00Z");
        assertThat(newest(summary(STAMPED, "0x0", 9, 9))).contains(expected);
        assertThat(newest(STAMPED + "Repr: begins\r\n" + summary("", "0x0", 9, 9)))
                .contains(expected);
    }

    @Test
    void a_repair_that_failed_or_left_damage_is_none() throws IOException {
        assertThat(newest(summary(STAMPED, "0x800f081f", 3, 0))).isEmpty();
        assertThat(newest(summary(STAMPED, "0x0", 3, 2))).isEmpty();
        assertThat(newest(summary(STAMPED, "0x800f081f", 3, 3))).isEmpty();
    }

    @Test
    void the_newest_counts_whatever_the_order() throws IOException {
        String newer = summary(STAMPED.replace("05-01", "05-09"), "0x0", 1, 1);
        assertThat(newest(newer + summary(STAMPED, "0x0", 1, 1))).contains(Instant.parse("2026-05-09T08:00:00Z"));
    }

    @Test
    void a_summary_without_any_time_stamp_gives_no_time() throws IOException {
        assertThat(newest(summary("", "0x0", 1, 1))).isEmpty();
        assertThat(newest(summary("2026-99-99 10:00:00, Info CBS ", "0x0", 1, 1)))
                .isEmpty();
    }

    @Test
    void damaged_text_is_survived() throws IOException {
        byte[] whole = summary(STAMPED, "0x0", 9, 9).getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(2);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Optional<Instant> repair = StoreRepairs.newest(new ByteArrayInputStream(damaged), ZoneOffset.UTC);
            repair.ifPresent(time -> assertThat(time).isAfter(Instant.EPOCH));
        }
    }

    private static Optional<Instant> newest(String log) throws IOException {
        return StoreRepairs.newest(
                new ByteArrayInputStream(log.getBytes(StandardCharsets.US_ASCII)), ZoneOffset.ofHours(2));
    }

    private static String summary(String before, String result, int detected, int repaired) {
        return before + "Operation result: " + result + "\r\n"
                + before + "Total Detected Corruption:\t" + detected + "\r\n"
                + before + "\tCSI Payload Corruption:\t" + detected + "\r\n"
                + before + "Total Repaired Corruption:\t" + repaired + "\r\n";
    }
}
