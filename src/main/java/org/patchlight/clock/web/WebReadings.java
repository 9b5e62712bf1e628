package org.patchlight.clock.web;

import java.time.Duration;
import org.patchlight.clock.measure.Claim;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.Message;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Obstacle;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Unreached;

/** Turns the outcome of asking one web server into a reading with its reason. */
final class WebReadings {
    /** A date has whole seconds, so smaller offsets are shown as right. */
    private static final Duration SHOWN = Duration.ofSeconds(1);

    private WebReadings() {}

    static ServerReading answered(Answered date, Claim claim, Trust trust, String key) {
        Duration offset = claim.lower().plus(claim.upper()).dividedBy(2);
        Duration whole = Duration.ofSeconds(offset.abs().plusMillis(500).toSeconds());
        Message offsetText = whole.compareTo(SHOWN) < 0
                ? Message.of("clock.reading.web.right")
                : Message.of(offset.isNegative() ? "clock.reading.web.ahead" : "clock.reading.web.behind", whole);
        Duration delay = Duration.ofNanos(date.arrivedNanos() - date.sentNanos());
        return new ServerReading(date.host().address(), offset, delay, trust, Message.of(key, offsetText));
    }

    /** A server that gave no time. */
    static ServerReading without(DateOutcome outcome) {
        String address = outcome.host().address();
        if (outcome instanceof Rejected rejected) {
            Message why = Message.of("clock.reading.web." + rejected.why().id());
            return new ServerReading(address, null, null, Trust.REJECTED, why);
        }
        return new ServerReading(address, null, null, Trust.SILENT, Message.of(silence(outcome)));
    }

    /** The same reading, as an outlier: other sources contradict it. */
    static ServerReading disbelieved(ServerReading reading) {
        return reading.trust() == Trust.AGREED
                ? new ServerReading(
                        reading.address(),
                        reading.offsetOrNull(),
                        reading.delayOrNull(),
                        Trust.OUTLIER,
                        Message.of("clock.reading.disagrees", offsetText(reading)))
                : reading;
    }

    /** The text about the offset inside the reason of an agreed reading. */
    private static Object offsetText(ServerReading reading) {
        return reading.reason().arguments().get(0);
    }

    private static String silence(DateOutcome outcome) {
        if (outcome instanceof Unreached unreached) {
            return unreached.why() == Obstacle.NAME
                    ? "clock.reading.name-unknown"
                    : unreached.why() == Obstacle.REFUSED ? "clock.reading.web.refused" : "clock.reading.no-network";
        }
        return "clock.reading.silent";
    }
}
