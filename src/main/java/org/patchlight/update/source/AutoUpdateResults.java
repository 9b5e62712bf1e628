package org.patchlight.update.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.update.attempt.Hresult;

/**
 * The times and errors of the last search, download and installation that Windows Vista to 8.1 keep in the registry.
 * Later versions don't write them, or leave old values behind. They name no update and no time of a failure. So they
 * only resolve a failed search and supply dates, and decide nothing alone.
 *
 * @param searchedOrNull when a search last succeeded; null if not recorded
 * @param installedOrNull when an update of any kind was last installed; null if not recorded
 * @param errors the steps whose last attempt ended in an error
 */
record AutoUpdateResults(
        @Nullable Instant searchedOrNull, @Nullable Instant installedOrNull, List<Message> errors) {
    private static final RegistryKey KEY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\Results");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> STEPS = List.of("Detect", "Download", "Install");

    AutoUpdateResults {
        errors = List.copyOf(errors);
    }

    static AutoUpdateResults read(Pc pc) throws PcException {
        List<Message> errors = new ArrayList<>();
        for (String step : STEPS) {
            OptionalLong error = pc.registry().number(KEY.child(step), "LastError");
            if (error.isPresent() && error.getAsLong() != 0) {
                String code = new Hresult((int) error.getAsLong()).toString();
                errors.add(Message.of(
                        "update.evidence.result-error", KEY.child(step).toString(), code));
            }
        }
        return new AutoUpdateResults(success(pc, "Detect"), success(pc, "Install"), errors);
    }

    private static @Nullable Instant success(Pc pc, String step) throws PcException {
        Instant latest = pc.clock().now().plus(ReportingEventsLog.AHEAD);
        return pc.registry()
                .text(KEY.child(step), "LastSuccessTime")
                .flatMap(AutoUpdateResults::time)
                .filter(time -> !time.isAfter(latest))
                .orElse(null);
    }

    /** Reads a time of the registry, which is in UTC. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip(), WRITTEN).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
