package org.patchlight.pc.simulated.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.patchlight.pc.simulated.model.Model;

/** The output of {@code w32tm /query /status /verbose} on an English Windows, for a {@link Model}. */
public final class TimeReport {
    static final String HOST = "VM IC Time Synchronization Provider";
    private static final String SYNCHRONISED = """
            Leap Indicator: 0(no warning)
            Stratum: 4 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0385101s
            Root Dispersion: 0.0281350s
            ReferenceId: 0xC0000201 (source IP:  192.0.2.1)
            Last Successful Sync Time: %s
            """;
    private static final String UNSYNCHRONISED = """
            Leap Indicator: 3(not synchronized)
            Stratum: 0 (unspecified)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0000000s
            Root Dispersion: 0.0000000s
            ReferenceId: 0x00000000 (unspecified)
            Last Successful Sync Time: %s
            """;
    private static final String REST = """
            Source: %s
            Poll Interval: 15 (32768s)

            Phase Offset: 0.0000000s
            ClockRate: 0.0156250s
            State Machine: %s
            Time Source Flags: 0 (None)
            Server Role: 0 (None)
            Last Sync Error: %s
            Time since Last Good Sync Time: %s
            """;

    private TimeReport() {}

    /** The output, with times in the current zone of the PC. */
    public static String of(Model model) {
        int error = SystemLog.lastError(model);
        boolean hosted = TimeServiceState.isSetByHost(model);
        boolean set = hosted || (error == 0 && TimeServiceState.asks(model));
        Instant good = SystemLog.lastGood(model);
        boolean ever = good.isAfter(Instant.EPOCH);
        String peers = model.registry.text(TimeServiceState.PARAMETERS, "NtpServer", "");
        String source = hosted ? HOST : set ? peers.split(" ", -1)[0] : "Local CMOS Clock";
        Duration since = ever ? Duration.between(good, model.now()).abs() : Duration.ZERO;
        ZoneId zone = ZoneNames.rules(model);
        String time = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ENGLISH)
                .withZone(zone)
                .format(good);
        return String.format(Locale.ROOT, set ? SYNCHRONISED : UNSYNCHRONISED, ever ? time : "unspecified")
                + String.format(
                        Locale.ROOT,
                        REST,
                        source,
                        set ? "2 (Sync)" : "0 (Unset)",
                        error(hosted ? 0 : error),
                        String.format(Locale.ROOT, "%.7fs", since.toMillis() / 1000.0));
    }

    private static String error(int error) {
        return switch (error) {
            case 0 -> "0 (The command completed successfully.)";
            case 4 -> "4 (The computer did not resync because the required time change was too big.)";
            default -> "1 (The computer did not resync because no time data was available.)";
        };
    }
}
