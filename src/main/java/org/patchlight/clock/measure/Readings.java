package org.patchlight.clock.measure;

import java.time.Duration;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.health.Message;
import org.patchlight.sntp.SntpExchange;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpOutcome.Silent;
import org.patchlight.sntp.SntpOutcome.Undelivered;

/** Turns the outcome of asking one server into a reading with its reason. */
public final class Readings {
    /** More foreign datagrams than this point to an attack or a fault, not to a network glitch. */
    private static final int MUCH_NOISE = 100;

    private Readings() {}

    /**
     * The name of the server has no address.
     *
     * @param why the reason, as a sentence
     */
    public static ServerReading notFound(ServerName server, Message why) {
        return without(server, Trust.SILENT, why);
    }

    /** A time server that is not asked for now, because it sent a kiss code. */
    public static ServerReading resting(ServerName server, Backoff rest) {
        return resting(server.toString(), rest);
    }

    /**
     * A server that is not asked for now, because it asked to be left alone.
     *
     * @param address the server, {@code name:port}
     * @param rest how long it is not asked
     */
    public static ServerReading resting(String address, Backoff rest) {
        Message why = rest.forGood()
                ? Message.of("clock.reading.resting-for-good")
                : Message.of("clock.reading.resting", rest.left());
        return new ServerReading(address, null, null, Trust.REJECTED, why);
    }

    /**
     * A server that is not asked for now, because it was asked very often within the last hours.
     *
     * @param address the server, {@code name:port}
     */
    public static ServerReading askedOften(String address) {
        return new ServerReading(address, null, null, Trust.REJECTED, Message.of("clock.reading.asked-often"));
    }

    /**
     * The server answered once. The clock was set since, so that answer no longer counts, and the server didn't answer
     * again.
     */
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
        Message offsetText =
                Message.of(offset.isNegative() ? "clock.reading.ahead" : "clock.reading.behind", offset.abs());
        return new ServerReading(server.toString(), offset, exchange.delay(), trust, Message.of(key, offsetText));
    }

    private static ServerReading without(ServerName server, Trust trust, Message reason) {
        return new ServerReading(server.toString(), null, null, trust, reason);
    }
}
