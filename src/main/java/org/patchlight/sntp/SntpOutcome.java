package org.patchlight.sntp;

import java.net.InetSocketAddress;

/** The outcome of asking one server. */
public sealed interface SntpOutcome {
    /** The address that was asked. */
    InetSocketAddress server();

    /**
     * The server gave a valid answer.
     *
     * @param server the address that was asked
     * @param packet the answer
     * @param sentNanos when the question left, by the monotonic clock
     * @param arrivedNanos when the answer arrived, by the monotonic clock
     */
    record Answered(InetSocketAddress server, SntpPacket packet, long sentNanos, long arrivedNanos)
            implements SntpOutcome {
        /** The four timestamps. The anchor converts those of the client to wall time. */
        public SntpExchange exchange(Anchor anchor) {
            return new SntpExchange(
                    anchor.at(sentNanos),
                    packet.receive().toInstant(),
                    packet.transmit().toInstant(),
                    anchor.at(arrivedNanos));
        }
    }

    /**
     * The server gave an invalid answer.
     *
     * @param server the address that was asked
     * @param why the rule that the answer breaks
     */
    record Rejected(InetSocketAddress server, Rejection why) implements SntpOutcome {}

    /**
     * No answer arrived in time.
     *
     * @param server the address that was asked
     * @param noise how many datagrams arrived that don't answer our question
     */
    record Silent(InetSocketAddress server, int noise) implements SntpOutcome {}

    /**
     * The question could not be delivered.
     *
     * @param server the address that was asked
     * @param refused true if the host was reached and has no server on that port; false if the host is unreachable
     */
    record Undelivered(InetSocketAddress server, boolean refused) implements SntpOutcome {}
}
