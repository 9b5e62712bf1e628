package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.UpdateOrder;

/** What every update agent must do. */
public interface UpdateAgentContract {
    /** Far more than any agent needs. */
    Duration AGENT_LIMIT = Duration.ofSeconds(120);

    Instant INSTALLED = Instant.parse("2026-03-01T12:00:00Z");
    AgentEntry SUCCESS = entry(2, 0, INSTALLED, "2026-03 Update (KB5000001)");
    AgentEntry FAILURE = entry(4, 0x80070002, INSTALLED.plusSeconds(3600), "2026-03 \u00dcpdate (KB5000002)");

    /** The update agent under test. */
    UpdateAgent updateAgent();

    /** Adds installations to its otherwise empty history, in any order; each has revision 200. */
    void putInstallations(List<AgentEntry> entries) throws PcException, IOException;

    /** Offers an update that can be installed; returns its id. */
    String putOffer() throws PcException, IOException;

    /** Starts an installation by another program. */
    void installElsewhere() throws PcException, IOException;

    /** Makes every installation fail with this code. */
    void failInstallations(int code) throws PcException, IOException;

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
    default void the_history_reports_how_updates_ended_newest_first() throws Exception {
        putInstallations(List.of(SUCCESS, FAILURE));
        AgentMemory.History history = history(10);
        assertThat(history.damaged()).isZero();
        assertThat(history.newestFirst())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("serviceIdOrNull", "clientOrNull")
                .containsExactly(FAILURE, SUCCESS);
    }

    @Test
    default void no_more_entries_are_returned_than_asked_for() throws Exception {
        putInstallations(List.of(SUCCESS, FAILURE));
        assertThat(history(1).newestFirst()).extracting(AgentEntry::time).containsExactly(FAILURE.time());
    }

    private AgentMemory.History history(int most) throws PcException {
        AgentPart<AgentMemory.History> history =
                updateAgent().remembers(most, AGENT_LIMIT).history();
        return history.given().orElseThrow(() -> new AssertionError(history.toString()));
    }

    @Test
    default void an_agent_at_rest_is_not_installing() throws Exception {
        assertThat(updateAgent().isInstalling(AGENT_LIMIT)).isFalse();
    }

    @Test
    default void an_agent_that_installs_says_so_and_takes_no_order() throws Exception {
        String id = putOffer();
        installElsewhere();
        assertThat(updateAgent().isInstalling(AGENT_LIMIT)).isTrue();
        PcException refused = refusal(id);
        assertThat(refused.reason()).isEqualTo(Reason.IN_USE);
        assertThat(refused.code()).isEqualTo(UpdateAgent.OPERATION_IN_PROGRESS);
    }

    @Test
    default void an_update_that_is_not_on_offer_is_missing() throws Exception {
        putOffer();
        assertThat(refusal("00000000-0000-4000-8000-000000000000").reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    default void an_update_is_never_installed_as_a_driver() throws Exception {
        String id = putOffer();
        UpdateOrder order = new UpdateOrder(UpdateOrder.Kind.DRIVER, true, List.of(id));
        PcException refused =
                catchThrowableOfType(PcException.class, () -> updateAgent().install(order, AGENT_LIMIT, percent -> {}));
        assertThat(refused.reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    default void what_is_ordered_is_installed_whatever_the_case_of_its_id() throws Exception {
        String id = putOffer();
        List<Integer> progress = new CopyOnWriteArrayList<>();
        AgentInstallation done = updateAgent().install(order(id.toUpperCase(Locale.ROOT)), AGENT_LIMIT, progress::add);
        assertThat(done.restartRequired()).isFalse();
        assertThat(done.updates()).singleElement().satisfies(update -> {
            assertThat(update.updateId()).isEqualToIgnoringCase(id);
            assertThat(update.title()).isNotBlank();
            assertThat(update.outcome()).isEqualTo(AgentInstallation.Outcome.INSTALLED);
            assertThat(update.code()).isZero();
        });
        assertThat(progress).isSorted().startsWith(0).endsWith(100);
    }

    @Test
    default void an_update_that_fails_is_reported_with_its_code() throws Exception {
        String id = putOffer();
        failInstallations(0x80070643);
        assertThat(updateAgent().install(order(id), AGENT_LIMIT, percent -> {}).updates())
                .singleElement()
                .satisfies(update -> {
                    assertThat(update.outcome()).isEqualTo(AgentInstallation.Outcome.FAILED);
                    assertThat(update.code()).isEqualTo(0x80070643);
                });
    }

    private static UpdateOrder order(String id) {
        return new UpdateOrder(UpdateOrder.Kind.SOFTWARE, true, List.of(id));
    }

    private PcException refusal(String id) {
        return catchThrowableOfType(
                PcException.class, () -> updateAgent().install(order(id), AGENT_LIMIT, percent -> {}));
    }
}
