package org.patchlight.clock.measure;

import java.time.Duration;
import java.util.Collections;
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
    /** The longest that a measurement, the web's included, takes; meanwhile the clock may be slewed by 500 ppm. */
    private static final Duration SLEWED = Duration.ofMillis(15);

    private final List<TimeSource> sources;
    private final SntpRound latest;
    private final int voters;
    private final Map<TimeSource, Claim> claims = new LinkedHashMap<>();

    /**
     * Computes the claim of each server.
     *
     * @param sources every server that was asked
     * @param latest the newest round; the offset refers to the clock as it was in that round
     * @param voters how many servers there are in all, asked or not
     */
    Assessment(List<TimeSource> sources, SntpRound latest, int voters) {
        this.sources = sources;
        this.voters = voters;
        this.latest = latest;
        sources.forEach(source -> source.claim(latest).ifPresent(claim -> claims.put(source, claim)));
    }

    /** The result of the vote, with one reading for each server. */
    Measured measured() {
        if (claims.isEmpty()) {
            boolean answered = sources.stream().anyMatch(TimeSource::hasAnswered);
            return Measured.nothing(answered ? Certainty.NO_MAJORITY : Certainty.NO_ANSWER, readings(Optional.empty()));
        }
        Optional<Majority> majority = Majority.of(List.copyOf(claims.values()), voters);
        List<ServerReading> readings = readings(majority);
        return majority.map(agreed -> new Measured(
                        new ClockMeasurement(Method.NTP, agreed.offset(), agreed.bound(), readings),
                        agreed.isConfirmed() ? Certainty.CONFIRMED : Certainty.UNCONFIRMED))
                .orElseGet(() -> Measured.nothing(Certainty.NO_MAJORITY, readings));
    }

    /**
     * The offset that most of those servers agree on whose claims the web allows; empty if there are none, or no
     * majority of them. It is confirmed if several web servers agree, and then its bound holds all that the web allows.
     */
    Optional<Measured> chosenBy(WebTime web) {
        List<Claim> allowed = claims.values().stream().filter(web::allows).toList();
        return Majority.of(allowed, voters).map(group -> {
            boolean confirmed = web.verdict() == WebTime.Verdict.CONFIRMED;
            Duration bound = confirmed ? boundWith(web, group) : group.bound();
            return new Measured(
                    new ClockMeasurement(Method.NTP, group.offset(), bound, readings(Optional.of(group))),
                    confirmed ? Certainty.CONFIRMED : Certainty.UNCONFIRMED);
        });
    }

    /**
     * A bound that holds the truth even if all that answered are wrong by less than the web can see: up to the ends of the
     * web's range, or of what at least one of them must be right about.
     */
    private Duration boundWith(WebTime web, Majority group) {
        Duration from = web.lower().minus(SLEWED);
        Duration to = web.upper().plus(SLEWED);
        Optional<Majority.Span> surely = Majority.surely(List.copyOf(claims.values()), voters)
                .filter(span -> span.from().compareTo(to) <= 0 && span.to().compareTo(from) >= 0);
        Duration least = surely.map(Majority.Span::from)
                .filter(end -> end.compareTo(from) > 0)
                .orElse(from);
        Duration most = surely.map(Majority.Span::to)
                .filter(end -> end.compareTo(to) < 0)
                .orElse(to);
        return Collections.max(List.of(group.bound(), group.offset().minus(least), most.minus(group.offset())));
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
        if (outcome == null) {
            return Readings.askedOften(server.toString());
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
                : claims.size() == 1
                        ? "clock.reading.unconfirmed"
                        : majority.get().isConfirmed() ? "clock.reading.agreed" : "clock.reading.agreed-by-few";
        return Readings.answered(source.name(), exchange, Trust.AGREED, key);
    }
}
