package org.patchlight.sntp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.sntp.SntpOutcome.Answered;

/**
 * How many servers agree so far, while others may still answer. Decides only how long to wait: what the answers mean is
 * judged later, by the clocks at both ends of the round.
 */
final class Agreement {
    /** The times that one answer allows, in nanoseconds since the first one. The monotonic clock stands in for the PC's. */
    private record Range(long least, long most) {
        boolean contains(long time) {
            return least <= time && time <= most;
        }
    }

    private Agreement() {}

    /**
     * Whether those that agree outnumber all others, the unanswered included.
     *
     * @param outcomes the outcome for each server so far
     * @param voters how many servers there are in all, asked or not
     */
    static boolean outnumbersOthers(List<SntpOutcome> outcomes, int voters) {
        return 2 * largest(outcomes) > voters;
    }

    /** The largest number of answers that allow the same time. */
    private static int largest(List<SntpOutcome> outcomes) {
        List<Range> ranges = ranges(outcomes);
        int largest = 0;
        for (Range one : ranges) {
            int sharing = 0;
            for (Range other : ranges) {
                sharing += other.contains(one.least()) ? 1 : 0;
            }
            largest = Math.max(largest, sharing);
        }
        return largest;
    }

    private static List<Range> ranges(List<SntpOutcome> outcomes) {
        List<Range> ranges = new ArrayList<>();
        Answered first = null;
        for (SntpOutcome outcome : outcomes) {
            if (outcome instanceof Answered answered) {
                first = first == null ? answered : first;
                ranges.add(range(answered, first.packet().receive().toInstant(), first.sentNanos()));
            }
        }
        return ranges;
    }

    /** The bounds of RFC 5905 for one exchange, widened by how far the server itself may be wrong. */
    private static Range range(Answered answered, Instant start, long startNanos) {
        SntpPacket packet = answered.packet();
        long doubt = packet.rootDistance().plus(packet.resolution()).toNanos();
        long received = Duration.between(start, packet.receive().toInstant()).toNanos();
        long transmitted =
                Duration.between(start, packet.transmit().toInstant()).toNanos();
        return new Range(
                transmitted - (answered.arrivedNanos() - startNanos) - doubt,
                received - (answered.sentNanos() - startNanos) + doubt);
    }
}
