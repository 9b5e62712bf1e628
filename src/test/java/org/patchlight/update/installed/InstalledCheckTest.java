package org.patchlight.update.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Power;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.UpdateCheck;

class InstalledCheckTest {
    private static final String NOT_RUNNING = "installed-but-not-running";
    private static final String NOT_APPLIED = "success-not-applied";
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void each_contradiction_is_a_finding_of_its_own(String id) throws PcException {
        assertThat(ids(SimulatedPc.of(id))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void a_pending_restart_explains_it(String id) throws PcException {
        for (String mark :
                List.of("WindowsUpdate\\Auto Update\\RebootRequired", "Component Based Servicing\\PackagesPending")) {
            SimulatedPc pc = SimulatedPc.of(id);
            pc.registry()
                    .write(
                            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\" + mark),
                            "x",
                            new RegistryValue.Number(1));
            assertThat(ids(pc)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void the_build_of_the_update_agrees_with_it(String id) throws PcException {
        SimulatedPc pc = SimulatedPc.of(id);
        pc.registry().write(VERSION, "UBR", new RegistryValue.Number(1896));
        assertThat(ids(pc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void a_build_without_a_revision_is_not_judged(String id) throws PcException {
        SimulatedPc pc = SimulatedPc.of(id);
        pc.registry().deleteValue(VERSION, "UBR");
        assertThat(ids(pc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void a_start_a_few_minutes_ago_may_still_finish_the_update(String id) throws PcException {
        assertThat(ids(started(SimulatedPc.of(id), Duration.ofMinutes(3)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOT_RUNNING, NOT_APPLIED})
    void a_running_installer_may_still_finish_the_update(String id) throws PcException {
        SimulatedPc pc = SimulatedPc.of(id);
        pc.services().start("TrustedInstaller", Duration.ofSeconds(5));
        assertThat(ids(pc)).isEmpty();
    }

    @Test
    void an_unknown_start_is_no_proof_of_a_restart() throws PcException {
        assertThat(ids(started(SimulatedPc.of(NOT_RUNNING), null))).isEmpty();
    }

    @Test
    void a_setup_log_that_is_refused_or_empty_may_hide_a_removal() throws PcException {
        SimulatedPc pc = SimulatedPc.of(NOT_APPLIED);
        assertThat(ids(withSetup(pc, null))).isEmpty();
        assertThat(ids(withSetup(pc, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000", "5064", "5005"})
    void a_removal_in_the_setup_log_explains_it(String state) throws PcException {
        SimulatedPc pc = SimulatedPc.of(NOT_APPLIED);
        List<EventRecord> events = new ArrayList<>(setup(pc));
        EventRecord newest = events.get(0);
        Map<String, String> fields = Map.of("PackageIdentifier", "KB5031502", "IntendedPackageState", state);
        events.add(
                0,
                new EventRecord("Setup", newest.provider(), 2, 4, newest.time().plusSeconds(90_000), 99, fields));
        assertThat(ids(withSetup(pc, events))).isEmpty();
    }

    @Test
    void the_healthy_pc_has_nothing_to_compare() throws PcException {
        assertThat(ids(SimulatedPc.of("healthy"))).isEmpty();
        assertThat(ids(SimulatedPc.of("upgrade-blocked"))).doesNotContain(NOT_RUNNING, NOT_APPLIED);
    }

    private static List<String> ids(Pc pc) {
        return new UpdateCheck(pc, () -> 30, () -> 35, List::of, List.of(new InstalledCheck()))
                .check().findings().stream()
                        .map(Finding::id)
                        .filter(id -> !id.equals("restart-pending"))
                        .filter(id -> !id.equals("update-source-unread"))
                        .toList();
    }

    private static List<EventRecord> setup(Pc pc) throws PcException {
        return pc.eventLog()
                .find(
                        new EventQuery("Setup", "Microsoft-Windows-Servicing", Set.of(), Instant.EPOCH, 100),
                        Duration.ofSeconds(5));
    }

    /** The same PC with other records in the log Setup; null if it refuses to show them. */
    private static Pc withSetup(Pc pc, @Nullable List<EventRecord> newestFirst) {
        return new BorrowedPc(pc) {
            @Override
            public EventLog eventLog() {
                return (query, limit) -> {
                    if (!query.channel().equals("Setup")) {
                        return pc.eventLog().find(query, limit);
                    }
                    if (newestFirst == null) {
                        throw new PcException(Reason.DENIED, "EvtQuery", "Setup", 5);
                    }
                    return newestFirst.stream().filter(query::fits).toList();
                };
            }
        };
    }

    private static Pc started(Pc pc, @Nullable Duration ago) {
        return new BorrowedPc(pc) {
            @Override
            public Power power() {
                return new Power() {
                    @Override
                    public void restart(Duration delay) throws PcException {
                        pc.power().restart(delay);
                    }

                    @Override
                    public Duration uptime() throws PcException {
                        return ago == null ? Power.super.uptime() : ago;
                    }

                    @Override
                    public boolean isSavingBattery() {
                        return false;
                    }
                };
            }
        };
    }
}
