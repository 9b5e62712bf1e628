package org.patchlight.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other accounts of this PC have already written, such as the tray of another person or a check as SYSTEM. Each
 * account has its own memory, and the log needs a change only once.
 */
final class OtherAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(OtherAccounts.class);
    /** An older event may have left the log on one PC and not on another. */
    private static final Duration REACH = Duration.ofDays(1);

    private static final int MOST = 300;

    private static final Set<EventId> ABOUT_FINDINGS = Set.of(
            EventId.PROBLEM_FOUND,
            EventId.ATTENTION_FOUND,
            EventId.FINDING_GONE,
            EventId.CHECK_IMPOSSIBLE,
            EventId.CHECK_POSSIBLE_AGAIN);

    private OtherAccounts() {}

    /** The events that the log lacks: the newest record about the same finding says something else, or there is none. */
    static List<Event> without(Pc pc, List<Event> events, Duration limit) {
        if (events.stream().noneMatch(event -> ABOUT_FINDINGS.contains(event.id()))) {
            return events;
        }
        List<EventRecord> records = records(pc, limit);
        return events.stream()
                .filter(event -> !ABOUT_FINDINGS.contains(event.id()) || !isThere(event, records))
                .toList();
    }

    private static boolean isThere(Event event, List<EventRecord> records) {
        String finding = event.strings().get(0);
        return records.stream()
                .filter(record -> record.field("1").filter(finding::equals).isPresent())
                .findFirst()
                .filter(newest -> newest.id() == event.id().number()
                        && Stream.iterate(0, at -> at < event.strings().size(), at -> at + 1)
                                .allMatch(at -> newest.field(Integer.toString(at + 1))
                                        .filter(event.strings().get(at)::equals)
                                        .isPresent()))
                .isPresent();
    }

    private static List<EventRecord> records(Pc pc, Duration limit) {
        Set<Integer> ids = ABOUT_FINDINGS.stream().map(EventId::number).collect(Collectors.toSet());
        try {
            return pc.eventLog()
                    .find(
                            new EventQuery(
                                    ApplicationLog.CHANNEL,
                                    ApplicationLog.SOURCE,
                                    ids,
                                    pc.clock().now().minus(REACH),
                                    MOST),
                            limit);
        } catch (PcException unread) {
            LOG.debug("couldn't check which events the log has", unread);
            return List.of();
        }
    }
}
