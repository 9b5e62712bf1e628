package org.patchlight.casefile.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;

/** {@code w32tm /stripchart /packetinfo} prints what the server sent. It shows the state of the server, not of the PC. */
class PacketOutputTest {
    private static final String CHART = """
            Tracking ntp.example.net [203.0.113.9:123].
            09:00:00, d:+00.0112345s o:+00.0012345s
            [NTP Packet]
            Leap Indicator: %s
            Version Number: 3
            Mode: 4 (Server)
            Stratum: %s
            Poll Interval: 10 (1024s)
            Precision: -24 (59.6046ns per tick)
            Root Delay: 0x0000.01AC (+00.0065308s)
            Root Dispersion: 0x0000.0010 (0.000244141s)
            Reference Identifier: %s
            Reference Timestamp: 0xDF5C2E0012345678 (152983 06:00:00.0000000s)
            """;
    private static final String GOOD = CHART.formatted("0(no warning)", "2 (secondary)", "0xCB007109 (203.0.113.9)");
    private static final String ALONE =
            CHART.formatted("3(nicht synchronisiert)", "1 (primary)", "0x4C4F434C (source name:  \"LOCL\")");
    private static final String REPORT = """
            Leap Indicator: 0(no warning)
            Stratum: 3 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0312000s
            Root Dispersion: 0.0410000s
            ReferenceId: 0xCB007109 (source IP:  203.0.113.9)
            Last Successful Sync Time: 6/2/2026 10:11:12 AM
            Source: ntp.example.net,0x8
            Poll Interval: 8 (256s)
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "C:\\>w32tm /query /status\n"})
    void a_packet_is_no_report_of_the_service(String between) throws IOException {
        for (String packet : new String[] {GOOD, ALONE, GOOD + ALONE}) {
            assertThat(read(packet).outcome()).isEqualTo(SourceOutcome.UNKNOWN);
            assertThat(read(packet + between + REPORT).outcome()).isEqualTo(SourceOutcome.SUCCESS);
            assertThat(read(REPORT + "\nC:\\>w32tm /stripchart\n" + packet).outcome())
                    .isEqualTo(SourceOutcome.SUCCESS);
        }
    }

    private static CopiedClock read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CopiedClock.read(new EvidenceFile("a/clock.txt", "clock.txt", () -> new ByteArrayInputStream(bytes)));
    }
}
