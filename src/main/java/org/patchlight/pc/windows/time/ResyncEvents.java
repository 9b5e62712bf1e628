package org.patchlight.pc.windows.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;

/**
 * What the time service wrote to the event log during a resync. Microsoft documents no exit code of {@code w32tm
 * /resync}, so the log says more about a refusal. Whether the clock is right is only known from measuring it again.
 */
final class ResyncEvents {
    /** The time service made a change that is larger than its limit, and so made none. */
    private static final int CHANGE_TOO_BIG = 34;
    /** No server answered, or the name of one is unknown. */
    private static final Set<Integer> NO_DATA = Set.of(47, 134);
    /** The service chose a source, or has valid data. */
    private static final Set<Integer> GOOD = Set.of(35, 37);

    private static final Set<Integer> READ = Set.of(CHANGE_TOO_BIG, 35, 37, 47, 134);

    private static final int SUCCESS = 0;
    private static final int RESULT_NO_DATA = 1;
    private static final int RESULT_TOO_BIG = 4;
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int MOST = 20;

    private final EventLog log;

    ResyncEvents(EventLog log) {
        this.log = log;
    }

    /** The number of the newest record of the service; 0 if there is none. If it can't be read, no record is newer. */
    long newest() {
        return records()
                .map(records ->
                        records.stream().mapToLong(EventRecord::number).max().orElse(0))
                .orElse(Long.MAX_VALUE);
    }

    /** The ids of the records that are newer than that number. Times don't count, because the resync may set the clock. */
    Set<Integer> since(long number) {
        return records().stream()
                .flatMap(List::stream)
                .filter(written -> written.number() > number)
                .map(EventRecord::id)
                .collect(Collectors.toSet());
    }

    /**
     * The result of a resync: 0 accepted, 1 no time data, 4 change too big, or the exit code.
     *
     * @param exitCode of {@code w32tm}
     * @param written the ids of the records that the service wrote meanwhile
     */
    static int result(int exitCode, Set<Integer> written) {
        if (written.contains(CHANGE_TOO_BIG)) {
            return RESULT_TOO_BIG;
        }
        boolean good = written.stream().anyMatch(GOOD::contains);
        boolean noData = !good && written.stream().anyMatch(NO_DATA::contains);
        return exitCode != SUCCESS && noData ? RESULT_NO_DATA : exitCode;
    }

    /** The newest records, whatever their time: the clock may be wrong. */
    private Optional<List<EventRecord>> records() {
        try {
            return Optional.of(log.find(
                    new EventQuery("System", "Microsoft-Windows-Time-Service", READ, Instant.EPOCH, MOST), LIMIT));
        } catch (PcException unreadable) {
            return Optional.empty();
        }
    }
}
