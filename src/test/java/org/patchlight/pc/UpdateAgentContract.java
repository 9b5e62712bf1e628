package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every update agent must do. */
public interface UpdateAgentContract {
    /** Far more than any of them needs. */
    Duration AGENT_LIMIT = Duration.ofSeconds(120);

    Instant INSTALLED = Instant.parse("2026-03-01T12:00:00Z");
    AgentEntry SUCCESS = entry(2, 0, INSTALLED, "2026-03 Update (KB5000001)");
    AgentEntry FAILURE = entry(4, 0x80070002, INSTALLED.plusSeconds(3600), "2026-03 \u00dcpdate (KB5000002)");

    /** The update agent that is tried. */
    UpdateAgent updateAgent();

    /** Puts installations into its history, which holds nothing else, in any order; each is of the revision 200. */
    void putInstallations(List<AgentEntry> entries) throws PcException, IOException;

    private static AgentEntry entry(int result, int code, Instant time, String title) {
        return new AgentEntry(
                1,
                result,
                code,
                code,
                time,
                "aaaa0000-1111-4222-8333-44445555" + result + "000",
                200,
                title,
                null,
                null);
    }

    @Test
    default void an_agent_without_history_says_so() throws Exception {
        putInstallations(List.of());
        assertThat(history(10)).isEqualTo(new AgentMemory.History(List.of(), 0));
    }

    @Test
    default void the_history_tells_how_updates_ended_the_newest_first() throws Exception {
        putInstallations(List.of(SUCCESS, FAILURE));
        AgentMemory.History history = history(10);
        assertThat(history.damaged()).isZero();
        assertThat(history.newestFirst())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("serviceIdOrNull", "clientOrNull")
                .containsExactly(FAILURE, SUCCESS);
    }

    @Test
    default void no_more_entries_are_told_than_asked_for() throws Exception {
        putInstallations(List.of(SUCCESS, FAILURE));
        assertThat(history(1).newestFirst()).extracting(AgentEntry::time).containsExactly(FAILURE.time());
    }

    private AgentMemory.History history(int most) throws PcException {
        AgentPart<AgentMemory.History> history =
                updateAgent().remembers(most, AGENT_LIMIT).history();
        return history.given().orElseThrow(() -> new AssertionError(history.toString()));
    }
}
