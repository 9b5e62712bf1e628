package org.patchlight.fleet.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.PcState.Problem;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;

/**
 * One value of a PC with its labels. The labels take few values, so that ten thousand PCs stay few series each. The base
 * units are those of Prometheus: seconds, and seconds since 1970.
 *
 * @param name the name, with the unit at its end
 * @param help what it means, one sentence
 * @param unit the unit by UCUM, as OpenTelemetry writes it; {@code 1} for none
 * @param labels the labels in their order
 * @param value the value
 */
record Metric(String name, String help, String unit, Map<String, String> labels, double value) {
    Metric {
        labels = new LinkedHashMap<>(labels);
    }

    /** All values of a PC, those of one name together. */
    static List<Metric> of(PcState state) {
        List<Metric> all = new ArrayList<>();
        all.add(plain("patchlight_info", "The version of Patchlight.", "1", Map.of("version", state.version()), 1));
        all.add(plain("patchlight_check_timestamp_seconds", "When the check ended.", "s", Map.of(), at(state.time())));
        status(all, "pc", state.status());
        for (Subject subject : Subject.values()) {
            status(all, subject.id(), Objects.requireNonNullElse(state.parts().get(subject), Status.UNKNOWN));
        }
        if (state.offsetOrNull() != null) {
            all.add(plain(
                    "patchlight_clock_offset_seconds",
                    "True time minus the clock of the PC.",
                    "s",
                    Map.of(),
                    state.offsetOrNull()));
        }
        if (state.boundOrNull() != null) {
            all.add(plain(
                    "patchlight_clock_offset_bound_seconds",
                    "How far the true offset is from the measured one, at most.",
                    "s",
                    Map.of(),
                    state.boundOrNull()));
        }
        if (state.lastSuccessOrNull() != null) {
            all.add(plain(
                    "patchlight_update_last_success_timestamp_seconds",
                    "When Windows Update last worked.",
                    "s",
                    Map.of(),
                    at(state.lastSuccessOrNull())));
        }
        for (Severity severity : List.of(Severity.PROBLEM, Severity.ATTENTION, Severity.UNKNOWN)) {
            all.add(plain(
                    "patchlight_findings",
                    "How many findings have this severity.",
                    "1",
                    Map.of("severity", severity.id()),
                    state.count(severity)));
        }
        findings(all, state);
        restart(all, state);
        return all;
    }

    private static void status(List<Metric> all, String subject, Status actual) {
        for (Status status : Status.values()) {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("subject", subject);
            labels.put("status", status.id());
            all.add(plain(
                    "patchlight_status",
                    "Whether the PC or a part of it has this status.",
                    "1",
                    labels,
                    status == actual ? 1 : 0));
        }
    }

    /** A finding that occurs twice is one series. */
    private static void findings(List<Metric> all, PcState state) {
        Map<String, Problem> byId = new LinkedHashMap<>();
        state.problems().forEach(problem -> byId.putIfAbsent(problem.id(), problem));
        byId.values().forEach(problem -> {
            Map<String, String> labels = new LinkedHashMap<>();
            labels.put("id", problem.id());
            labels.put("severity", problem.severity().id());
            labels.put("owner", Objects.requireNonNullElse(problem.ownerOrNull(), ""));
            all.add(plain("patchlight_finding", "A finding, and who can end it.", "1", labels, 1));
        });
        // Prometheus forgets how long a condition holds while a PC is off, so "for a long time" needs this.
        byId.values().forEach(problem -> {
            Instant since = problem.sinceOrNull();
            if (since != null) {
                all.add(plain(
                        "patchlight_finding_since_timestamp_seconds",
                        "Since when a finding exists.",
                        "s",
                        Map.of("id", problem.id()),
                        at(since)));
            }
        });
    }

    private static void restart(List<Metric> all, PcState state) {
        Optional<Problem> restart = state.restart();
        all.add(plain(
                "patchlight_restart_pending",
                "Whether Windows waits for a restart.",
                "1",
                Map.of(),
                restart.isPresent() ? 1 : 0));
        restart.map(Problem::sinceOrNull)
                .ifPresent(since -> all.add(plain(
                        "patchlight_restart_pending_since_timestamp_seconds",
                        "Since when Windows waits for a restart.",
                        "s",
                        Map.of(),
                        at(since))));
    }

    private static Metric plain(String name, String help, String unit, Map<String, String> labels, double value) {
        return new Metric(name, help, unit, labels, value);
    }

    private static double at(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
