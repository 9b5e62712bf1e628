package org.patchlight.clock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchlight.clock.ClockMeasurement.Method;
import org.patchlight.clock.Measured.Certainty;
import org.patchlight.clock.ServerReading.Trust;
import org.patchlight.sntp.SntpExchange;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpOutcome.Silent;
import org.patchlight.sntp.SntpOutcome.Undelivered;
import org.patchlight.sntp.SntpRound;

/** Judges one round: what each server's word is worth, and what they say together. */
final class Assessment {
    private final List<ServerName> servers;
    private final SntpRound round;
    /** By the place of the server in the round. */
    private final Map<Integer, Claim> claims = new LinkedHashMap<>();

    /** The very claims, not ones like them. */
    private final Set<Claim> agreeing = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param servers whom the round asked, in its order */
    Assessment(List<ServerName> servers, SntpRound round) {
        this.servers = servers;
        this.round = round;
        for (int i = 0; i < servers.size(); i++) {
            if (round.outcomes().get(i) instanceof Answered answered) {
                claims.put(i, claim(answered));
            }
        }
    }

    /** What they say together, with a reading for each server of the round. */
    Measured measured() {
        if (claims.isEmpty()) {
            return Measured.nothing(Certainty.NO_ANSWER, readings(Optional.empty()));
        }
        Optional<Majority> majority = Majority.of(List.copyOf(claims.values()));
        majority.ifPresent(agreed -> agreeing.addAll(agreed.members()));
        List<ServerReading> readings = readings(majority);
        return majority.map(agreed -> new Measured(
                        new ClockMeasurement(Method.NTP, agreed.offset(), agreed.bound(), readings),
                        claims.size() == 1 ? Certainty.UNCONFIRMED : Certainty.CONFIRMED))
                .orElseGet(() -> Measured.nothing(Certainty.NO_MAJORITY, readings));
    }

    private Claim claim(Answered answered) {
        SntpExchange exchange = answered.exchange(round.before());
        return new Claim(
                exchange.lower(),
                exchange.upper(),
                answered.packet()
                        .rootDistance()
                        .plus(answered.packet().resolution())
                        .plus(round.error()),
                answered.packet().isFreeRunning());
    }

    private List<ServerReading> readings(Optional<Majority> majority) {
        List<ServerReading> readings = new ArrayList<>();
        for (int i = 0; i < servers.size(); i++) {
            ServerName server = servers.get(i);
            var outcome = round.outcomes().get(i);
            if (outcome instanceof Answered answered) {
                readings.add(answered(i, answered, majority.isPresent()));
            } else if (outcome instanceof Rejected rejected) {
                readings.add(Readings.rejected(server, rejected));
            } else if (outcome instanceof Silent silent) {
                readings.add(Readings.silent(server, silent));
            } else if (outcome instanceof Undelivered undelivered) {
                readings.add(Readings.undelivered(server, undelivered));
            }
        }
        return readings;
    }

    private ServerReading answered(int place, Answered answered, boolean agreed) {
        ServerName server = servers.get(place);
        SntpExchange exchange = answered.exchange(round.before());
        if (!agreed) {
            return Readings.answered(server, exchange, Trust.OUTLIER, "clock.reading.contradicted");
        }
        if (!agreeing.contains(claims.get(place))) {
            return Readings.answered(server, exchange, Trust.OUTLIER, "clock.reading.outlier");
        }
        String key = claims.size() == 1 ? "clock.reading.unconfirmed" : "clock.reading.agreed";
        return Readings.answered(server, exchange, Trust.AGREED, key);
    }
}
