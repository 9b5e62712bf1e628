package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SntpPacketTest {
    @Test
    void a_question_is_version_four_mode_three_zeros_and_the_cookie() {
        ByteBuffer bytes =
                SntpPacket.question(new NtpTimestamp(0x0123_4567_89AB_CDEFL)).encode();
        assertThat(bytes.remaining()).isEqualTo(48);
        assertThat(bytes.get()).isEqualTo((byte) 0x23);
        for (int i = 1; i < 40; i++) {
            assertThat(bytes.get()).isZero();
        }
        assertThat(bytes.getLong()).isEqualTo(0x0123_4567_89AB_CDEFL);
    }

    @Test
    void whatever_is_decoded_encodes_to_the_same_bytes() {
        Random random = new Random(2);
        byte[] bytes = new byte[48];
        for (int i = 0; i < 10_000; i++) {
            random.nextBytes(bytes);
            SntpPacket packet = SntpPacket.decode(ByteBuffer.wrap(bytes));
            assertThat(packet.encode().array()).isEqualTo(bytes);
        }
    }

    @Test
    void root_delay_and_dispersion_are_unsigned() {
        ByteBuffer bytes = ByteBuffer.allocate(48).putInt(4, 0xFFFF_8000).putInt(8, 0x0001_8000);
        SntpPacket packet = SntpPacket.decode(bytes);
        assertThat(packet.rootDelay()).isEqualTo(Duration.ofSeconds(65535).plusMillis(500));
        assertThat(packet.rootDispersion()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void fewer_than48_bytes_are_no_packet() {
        assertThatThrownBy(() -> SntpPacket.decode(ByteBuffer.allocate(47)))
                .isInstanceOf(BufferUnderflowException.class);
    }
}
