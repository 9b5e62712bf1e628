package org.patchlight.evidence.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchlight.evidence.EvtxBuilder;

class EvtxFileTest {
    private static final int FIRST_CHUNK = 4096;
    private static final int FIRST_RECORD = FIRST_CHUNK + 512;

    private final byte[] log = new EvtxBuilder()
            .record(20, 0x80070002, "Update f\u00fcr <Windows> & \"mehr\" (KB5000001)")
            .record(19, 0, "Second update (KB5000002)")
            .file();

    private record Read(List<String> records, long unreadable) {}

    @Test
    void records_are_read_as_the_event_viewer_shows_them() throws IOException {
        Read read = read(log);
        assertThat(read.unreadable()).isZero();
        assertThat(read.records())
                .containsExactly(
                        "<Event><System><EventID>20</EventID><TimeCreated SystemTime=\"2022-06-18T04:26:40Z\"/></System>"
                                + "<EventData><Data Name=\"errorCode\">0x80070002</Data><Data Name=\"updateTitle\">"
                                + "Update f\u00fcr &lt;Windows&gt; &amp; &quot;mehr&quot; (KB5000001)</Data></EventData></Event>",
                        "<Event><System><EventID>19</EventID><TimeCreated SystemTime=\"2022-06-18T04:26:40Z\"/></System>"
                                + "<EventData><Data Name=\"errorCode\">0x0</Data><Data Name=\"updateTitle\">"
                                + "Second update (KB5000002)</Data></EventData></Event>");
    }

    @Test
    void a_log_that_lacks_its_end_is_read_as_far_as_it_goes() throws IOException {
        for (int length = 0; length < FIRST_CHUNK + 2048; length++) {
            Read read = read(Arrays.copyOf(log, length));
            assertThat(read.records()).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_damaged_record_is_counted_and_the_next_ones_are_read() throws IOException {
        byte[] damaged = log.clone();
        int second = FIRST_RECORD + (log[FIRST_RECORD + 4] & 0xFF | (log[FIRST_RECORD + 5] & 0xFF) << 8);
        damaged[second + 24] = 0x7F;
        Read read = read(damaged);
        assertThat(read.records()).hasSize(1);
        assertThat(read.unreadable()).isEqualTo(1);
    }

    @Test
    void no_damage_makes_it_throw_or_hang() throws IOException {
        Random random = new Random(11);
        int changed = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] damaged = Arrays.copyOf(log, FIRST_CHUNK + 0x10000);
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                damaged[FIRST_CHUNK + random.nextInt(1200)] = (byte) random.nextInt(256);
            }
            Read read = read(damaged);
            changed += read.unreadable() > 0 || read.records().size() != 2 ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(300);
    }

    @Test
    void a_template_that_points_to_itself_ends_as_damage() throws IOException {
        byte[] damaged = log.clone();
        // The fragment of the definition begins with a header of four bytes. It is replaced by a reference to the
        // same template.
        int instance = FIRST_RECORD + 24 + 4;
        int definition = instance + 10;
        System.arraycopy(log, instance, damaged, definition + 24, 10);
        Read read = read(damaged);
        assertThat(read.unreadable()).isPositive();
    }

    @Test
    void what_is_no_event_log_holds_no_records() throws IOException {
        byte[] noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        Read read = read(noise);
        assertThat(read.records()).isEmpty();
        assertThat(read.unreadable()).isPositive();
        assertThat(EvtxFile.isOne(noise)).isFalse();
        assertThat(EvtxFile.isOne(log)).isTrue();
        assertThat(read(new byte[0]).records()).isEmpty();
    }

    private static Read read(byte[] bytes) throws IOException {
        EvtxFile file = new EvtxFile(new ByteArrayInputStream(bytes));
        List<String> records = new ArrayList<>();
        for (String record = file.next(); record != null; record = file.next()) {
            records.add(record);
        }
        return new Read(records, file.unreadable());
    }

    /** All records of a chunk at once filled any heap; one takes a few milliseconds. */
    @Test
    @Timeout(30)
    void one_record_is_rendered_at_a_time() throws IOException {
        EvtxFile bomb = new EvtxFile(new ByteArrayInputStream(EvtxBomb.file()));
        for (int i = 0; i < 5; i++) {
            assertThat(bomb.next()).hasSizeGreaterThan(500_000);
        }
    }
}
