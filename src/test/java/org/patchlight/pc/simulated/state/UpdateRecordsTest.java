package org.patchlight.pc.simulated.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.Evidence;
import org.patchlight.pc.simulated.SimulatedPc;

/** The update agent of a simulated PC logs the same in ReportingEvents.log and in the event log. */
class UpdateRecordsTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthy",
                "update-files-missing",
                "component-store-corrupt",
                "restart-pending",
                "upgrade-blocked"
            })
    void both_logs_hold_the_same_outcomes_with_the_same_codes(String scenario) throws PcException, IOException {
        Pc pc = SimulatedPc.of(scenario);
        List<String> log = Evidence.eventsAfter(pc, 0).stream()
                .filter(record -> !record.startsWith("181"))
                .map(UpdateRecordsTest::asEvent)
                .toList();
        assertThat(events(pc)).containsExactlyElementsOf(log);
    }

    @Test
    void the_event_log_remains_when_the_other_log_is_lost() throws PcException {
        Pc pc = SimulatedPc.of("update-files-missing");
        pc.services().stop("wuauserv", Duration.ofSeconds(10));
        pc.files().rename("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.old");
        assertThat(events(pc)).endsWith("20 0x80070002");
        pc.updateAgent().startSearch();
        assertThat(events(pc)).endsWith("26 ", "41 ", "19 ");
    }

    @Test
    void windows_seven_logs_no_start_of_an_installation_and_no_title_of_a_download() throws PcException {
        Pc pc = SimulatedPc.of("upgrade-blocked");
        List<EventRecord> all = records(pc, Set.of());
        assertThat(all).extracting(EventRecord::id).contains(19, 20, 26, 41).doesNotContain(43);
        assertThat(all)
                .filteredOn(event -> event.id() == 41)
                .allMatch(event -> event.field("updateTitle").isEmpty());
    }

    private static String asEvent(String record) {
        return switch (record.substring(0, 3)) {
            case "147" -> "26 ";
            case "162" -> "41 ";
            case "183" -> "19 ";
            case "182" -> "20 0x" + record.substring(4);
            default -> record;
        };
    }

    /** Id and code of each outcome that the agent logs, oldest first. */
    private static List<String> events(Pc pc) throws PcException {
        return records(pc, Set.of(19, 20, 25, 26, 31, 41)).stream()
                .map(event -> event.id() + " " + event.field("errorCode").orElse(""))
                .toList();
    }

    private static List<EventRecord> records(Pc pc, Set<Integer> ids) throws PcException {
        return Stream.concat(find(pc, SystemLog.CHANNEL, ids), find(pc, UpdateEvents.OPERATIONAL, ids))
                .sorted(Comparator.comparingLong(EventRecord::number))
                .toList();
    }

    private static Stream<EventRecord> find(Pc pc, String channel, Set<Integer> ids) throws PcException {
        EventQuery query = new EventQuery(channel, UpdateEvents.AGENT, ids, Instant.EPOCH, 1000);
        return pc.eventLog().find(query, LIMIT).stream();
    }
}
