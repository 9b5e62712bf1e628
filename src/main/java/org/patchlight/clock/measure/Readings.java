package org.patchlight.clock.measure;

import java.time.Duration;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.Message;
import org.patchlight.sntp.SntpExchange;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpOutcome.Silent;
import org.patchlight.sntp.SntpOutcome.Undelivered;

/** Puts what became of a server's word into a reading. */
public final class Readings {
    /** From so many foreign datagrams on, somebody is shouting rather than a network hiccuping. */
    private static final int MUCH_NOISE = 100;

    private Readings() {}

    public static ServerReading notFound(ServerName server, Message why) {
        return without(server, Trust.SILENT, why);
    }

    public static ServerReading resting(ServerName server, Backoff rest) {
        return resting(server.toString(), rest);
    }

    public static ServerReading resting(String address, Backoff rest) {
        Message why = rest.forGood()
                ? Message.of("clock.reading.resting-for-good")
                : Message.of("clock.reading.resting", rest.left());
        return new ServerReading(address, null, null, Trust.REJECTED, why);
    }

    /** It answered once, of a clock that was set since, and not again. */
    static ServerReading forgotten(ServerName server) {
        return without(server, Trust.SILENT, Message.of("clock.reading.silent"));
    }

    static ServerReading rejected(ServerName server, Rejected outcome) {
        return without(
                server,
                Trust.REJECTED,
                Message.of("clock.reading.rejected." + outcome.why().id()));
    }

    static ServerReading silent(ServerName server, Silent outcome) {
        String key = outcome.noise() > MUCH_NOISE
                ? "clock.reading.noise"
                : outcome.noise() > 0 ? "clock.reading.garbage" : "clock.reading.silent";
        return without(server, outcome.noise() > 0 ? Trust.REJECTED : Trust.SILENT, Message.of(key));
    }

    static ServerReading undelivered(ServerName server, Undelivered outcome) {
        return without(
                server,
                Trust.SILENT,
                Message.of(outcome.refused() ? "clock.reading.refused" : "clock.reading.no-network"));
    }

    static ServerReading answered(ServerName server, SntpExchange exchange, Trust trust, String key) {
        Duration offset = exchange.offset();
        Message said = Message.of(offset.isNegative() ? "clock.reading.ahead" : "clock.reading.behind", offset.abs());
        return new ServerReading(server.toString(), offset, exchange.delay(), trust, Message.of(key, said));
    }

    private static ServerReading without(ServerName server, Trust trust, Message reason) {
        return new ServerReading(server.toString(), null, null, trust, reason);
    }
}
