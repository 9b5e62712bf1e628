package org.patchlight.sntp;

import java.net.InetSocketAddress;

/** What became of one question to one server. */
public sealed interface SntpOutcome {
    /** Whom it was put to. */
    InetSocketAddress server();

    /**
     * It was answered, and the answer kept every rule.
     *
     * @param packet the answer
     * @param sentNanos when the question left, by the monotonic clock
     * @param arrivedNanos when the answer came, by the monotonic clock
     */
    record Answered(InetSocketAddress server, SntpPacket packet, long sentNanos, long arrivedNanos)
            implements SntpOutcome {
        /** The four stamps, those of the asker by the wall clock that the anchor pairs with the monotonic one. */
        public SntpExchange exchange(Anchor anchor) {
            return new SntpExchange(
                    anchor.at(sentNanos),
                    packet.receive().toInstant(),
                    packet.transmit().toInstant(),
                    anchor.at(arrivedNanos));
        }
    }

    /** It was answered, and the answer broke a rule. */
    record Rejected(InetSocketAddress server, Rejection why) implements SntpOutcome {}

    /**
     * No answer came in time.
     *
     * @param noise how many datagrams came that answered nothing of ours
     */
    record Silent(InetSocketAddress server, int noise) implements SntpOutcome {}

    /**
     * The question could not be delivered.
     *
     * @param refused true if the computer was reached and has no server there; false if there is no way to it
     */
    record Undelivered(InetSocketAddress server, boolean refused) implements SntpOutcome {}
}
