package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadInputTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_536, 1_048_576, 1_048_577, 3_000_001})
    void all_bytes_come_in_their_order(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (AheadInput in = new AheadInput(new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void an_error_comes_after_the_bytes_before_it() throws IOException {
        int whole = 2_000_000;
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(new byte[whole])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("the disk is gone");
                }
                return read;
            }
        };
        byte[] target = new byte[65_536];
        long[] count = {0};
        try (AheadInput in = new AheadInput(broken)) {
            assertThatThrownBy(() -> {
                        for (int read = in.read(target); read >= 0; read = in.read(target)) {
                            count[0] += read;
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is gone");
        }
        assertThat(count[0]).isEqualTo(whole);
    }

    @Test
    void closing_early_ends_the_thread_and_the_file() throws IOException {
        boolean[] closed = {false};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (AheadInput in = new AheadInput(endless)) {
            assertThat(in.readNBytes(2_000_000)).hasSize(2_000_000);
        }
        assertThat(closed[0]).isTrue();
    }
}
