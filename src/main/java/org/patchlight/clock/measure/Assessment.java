package org.patchlight.clock.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.sntp.SntpExchange;
import org.patchlight.sntp.SntpOutcome;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpOutcome.Silent;
import org.patchlight.sntp.SntpOutcome.Undelivered;
import org.patchlight.sntp.SntpRound;

/** Judges the answers of all rounds so far: the claim of each server, and the offset that the majority supports. */
final class Assessment {
    private final List<TimeSource> sources;
    private final SntpRound latest;
    private final Map<TimeSource, Claim> claims = new LinkedHashMap<>();

    /**
     * Computes the claim of each server.
     *
     * @param sources every server that was asked
     * @param latest the newest round; the offset refers to the clock as it was in that round
     */
    Assessment(List<TimeSource> sources, SntpRound latest) {
        this.sources = sources;
        this.latest = latest;
        sources.forEach(source -> source.claim(latest).ifPresent(claim -> claims.put(source, claim)));
    }

    /** The result of the vote, with one reading for each server. */
    Measured measured() {
        if (claims.isEmpty()) {
            boolean answered = sources.stream().anyMatch(TimeSource::hasAnswered);
            return Measured.nothing(answered ? Certainty.NO_MAJORITY : Certainty.NO_ANSWER, readings(Optional.empty()));
        }
        Optional<Majority> majority = Majority.of(List.copyOf(claims.values()));
        List<ServerReading> readings = readings(majority);
        return majority.map(agreed -> new Measured(
                        new ClockMeasurement(Method.NTP, agreed.offset(), agreed.bound(), readings),
                        claims.size() == 1 ? Certainty.UNCONFIRMED : Certainty.CONFIRMED))
                .orElseGet(() -> Measured.nothing(Certainty.NO_MAJORITY, readings));
    }

    /**
     * The offset of those servers whose claims the web allows. Empty if there are none, or if not all of them agree.
     */
    Optional<Measured> chosenBy(WebTime web) {
        List<Claim> allowed = claims.values().stream().filter(web::allows).toList();
        return Majority.of(allowed)
                .filter(group -> group.members().size() == allowed.size())
                .map(group -> new Measured(
                        new ClockMeasurement(Method.NTP, group.offset(), group.bound(), readings(Optional.of(group))),
                        Certainty.CONFIRMED));
    }

    private List<ServerReading> readings(Optional<Majority> majority) {
        return sources.stream()
                .map(source -> source.hasAnswered()
                        ? answered(source, majority)
                        : unanswered(source.name(), source.lastOrNull()))
                .toList();
    }

    private static ServerReading unanswered(ServerName server, @Nullable SntpOutcome outcome) {
        if (outcome instanceof Rejected rejected) {
            return Readings.rejected(server, rejected);
        }
        if (outcome instanceof Undelivered undelivered) {
            return Readings.undelivered(server, undelivered);
        }
        return outcome instanceof Silent silent ? Readings.silent(server, silent) : Readings.forgotten(server);
    }

    private ServerReading answered(TimeSource source, Optional<Majority> majority) {
        SntpExchange exchange = source.best(latest.before());
        Claim claim = claims.get(source);
        if (claim == null) {
            return Readings.answered(source.name(), exchange, Trust.OUTLIER, "clock.reading.inconsistent");
        }
        if (majority.isEmpty()) {
            return Readings.answered(source.name(), exchange, Trust.OUTLIER, "clock.reading.contradicted");
        }
        if (!majority.get().members().contains(claim)) {
            return Readings.answered(source.name(), exchange, Trust.OUTLIER, "clock.reading.outlier");
        }
        String key = source.isAnsweredLocally()
                ? "clock.reading.local"
                : claims.size() == 1 ? "clock.reading.unconfirmed" : "clock.reading.agreed";
        return Readings.answered(source.name(), exchange, Trust.AGREED, key);
    }
}
