package org.patchlight.fleet.format;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.patchlight.fleet.PcState;
import org.patchlight.health.Status;

/** The forms in which {@code check --format} writes the state of a PC. */
public enum FleetFormat {
    /** A plugin of Nagios, Icinga and their kin: one line, values behind a bar, details below. */
    NAGIOS(NagiosText::of, Summary::code),
    /** The detection script of an Intune remediation: one short line. */
    INTUNE(IntuneText::line, FleetFormat::detection),
    /** The discovery script of an Intune compliance policy: one JSON object. */
    COMPLIANCE(IntuneText::compliance, status -> 0),
    /** The text form of Prometheus, for the textfile collector of windows_exporter. */
    PROMETHEUS(PrometheusText::of, FleetFormat::check),
    /** One JSON object for a master item of Zabbix. */
    ZABBIX(ZabbixJson::of, FleetFormat::check),
    /** Local checks of Checkmk, one line for each part. */
    CHECKMK(CheckmkText::of, status -> 0),
    /** One line of OTLP in JSON, as the OpenTelemetry Collector reads it from a file. */
    OTLP(OtlpJson::of, FleetFormat::check);

    private final BiFunction<PcState, Instant, String> writer;
    private final ToIntFunction<Status> exitCode;

    FleetFormat(BiFunction<PcState, Instant, String> writer, ToIntFunction<Status> exitCode) {
        this.writer = writer;
        this.exitCode = exitCode;
    }

    /** The format of this name; empty if there is none. */
    public static Optional<FleetFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name))
                .findFirst();
    }

    /** The names of all formats. */
    public static List<String> names() {
        return Arrays.stream(values()).map(FleetFormat::id).toList();
    }

    /** The stable name used on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state as text, with a line feed at its end.
     *
     * @param now the PC's clock, for ages
     */
    public String text(PcState state, Instant now) {
        return writer.apply(state, now);
    }

    /** The exit code that the engine expects with this status. */
    public int exitCode(Status status) {
        return exitCode.applyAsInt(status);
    }

    /** Only 1 lets Intune remediate; what is unknown must not. */
    private static int detection(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case ATTENTION, PROBLEM -> 1;
            case UNKNOWN -> 2;
        };
    }

    /** The exit codes of {@code check}. */
    private static int check(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case ATTENTION, PROBLEM -> 1;
            case UNKNOWN -> 3;
        };
    }
}
