package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.patchlight.pc.simulated.Evidence.search;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.state.UpdateKeys;

/** Each problem of Windows Update has its cause in the model, and only its fix ends it. */
class UpdateProblemsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";

    @Test
    void a_healthy_pc_searches_and_finds_nothing() throws Exception {
        assertThat(search(SimulatedPc.of("healthy"))).containsExactly("147 0");
    }

    @Test
    void missing_update_files_fail_the_update_every_time() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing");
        assertThat(search(pc)).containsExactly("147 0", "181 0", "182 80070002");
        pc.services().stop("wuauserv", LIMIT);
        pc.services().start("wuauserv", LIMIT);
        pc.componentStore().repair(LIMIT, percent -> {});
        pc.power().restart(Duration.ofMinutes(1));
        allowUpgrade(pc);
        assertThat(search(pc)).containsExactly("147 0", "181 0", "182 80070002");
    }

    @Test
    void a_renamed_cache_is_filled_again_and_the_update_installed() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing");
        resetCache(pc);
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "183 0");
        assertThat(search(pc)).containsExactly("147 0");
        assertThat(pc.files().find(CACHE + ".old\\ReportingEvents.log")).isPresent();
    }

    @Test
    void renaming_only_the_downloads_helps_if_the_store_notices() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing");
        pc.services().stop("wuauserv", LIMIT);
        pc.files().rename(CACHE + "\\Download", "Download.old");
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "183 0");
    }

    @Test
    void renaming_only_the_downloads_does_not_help_a_stale_store() throws Exception {
        Pc pc = SimulatedPc.of("update-store-stale");
        pc.services().stop("wuauserv", LIMIT);
        pc.files().rename(CACHE + "\\Download", "Download.old");
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "182 80070002");
        pc.services().stop("wuauserv", LIMIT);
        pc.files().rename(CACHE + "\\DataStore", "DataStore.old");
        assertThat(search(pc)).endsWith("181 0", "183 0");
    }

    @Test
    void the_cache_is_held_while_the_service_runs_and_made_again_when_it_starts() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing");
        assertThat(refusal(() -> pc.files().rename(CACHE, "SoftwareDistribution.old"))
                        .reason())
                .isEqualTo(Reason.IN_USE);
        resetCache(pc);
        assertThat(pc.files().find(CACHE)).isEmpty();
        pc.services().start("wuauserv", LIMIT);
        assertThat(pc.files().list(CACHE)).containsExactlyInAnyOrder("DataStore", "Download", "ReportingEvents.log");
        assertThat(pc.files().list(CACHE + "\\Download")).isEmpty();
        assertThat(Evidence.records(pc)).isEmpty();
    }

    @Test
    void the_failure_of_two_hours_ago_is_in_the_log_in_the_format_of_windows() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing");
        List<List<String>> records = Evidence.records(pc);
        List<String> last = records.get(records.size() - 1);
        assertThat(records).allSatisfy(record -> assertThat(record).hasSize(13));
        assertThat(last.get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d:\\d{3}\\+0[12]00");
        assertThat(last.get(3)).isEqualTo("182 [AGENT_INSTALLING_FAILED]");
        assertThat(last.get(7)).isEqualTo("80070002");
        assertThat(last.get(9)).isEqualTo("Failure");
        assertThat(last.get(11)).contains("0x80070002").endsWith("(KB5031455)");
        List<String> stamps = records.stream().map(record -> record.get(1)).toList();
        assertThat(stamps).isSorted();
    }

    @Test
    void a_disabled_update_service_refuses_searches_until_it_is_enabled() throws Exception {
        Pc pc = SimulatedPc.of("update-service-disabled");
        PcException refused = refusal(() -> pc.updateAgent().startSearch());
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
        assertThat(refused.code()).isEqualTo(0x80070422);
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(refusal(() -> pc.services().start("wuauserv", LIMIT)).code()).isEqualTo(1058);
        pc.services().setStartType("wuauserv", StartType.MANUAL);
        assertThat(search(pc)).containsExactly("147 0");
        assertThat(pc.services().find("wuauserv").orElseThrow().isUp()).isTrue();
    }

    @Test
    void a_damaged_store_fails_the_update_until_it_is_repaired() throws Exception {
        Pc pc = SimulatedPc.of("component-store-corrupt");
        assertThat(search(pc)).containsExactly("147 0", "181 0", "182 80073712");
        resetCache(pc);
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "182 80073712");
        List<Integer> progress = new ArrayList<>();
        pc.componentStore().repair(LIMIT, progress::add);
        assertThat(progress).isSorted().startsWith(0).endsWith(100);
        assertThat(Evidence.cbs(pc))
                .contains("Operation result: 0x0\r\n")
                .contains("Total Detected Corruption:\t2\r\n")
                .contains("Total Repaired Corruption:\t2\r\n");
        assertThat(search(pc)).containsExactly("147 0", "181 0", "183 0");
    }

    @Test
    void a_damaged_store_cannot_be_repaired_offline() throws Exception {
        Pc pc = SimulatedPc.of("component-store-corrupt+offline");
        PcException refused = refusal(() -> pc.componentStore().repair(LIMIT, percent -> {}));
        assertThat(refused.code()).isEqualTo(0x800F081F);
        assertThat(Evidence.cbs(pc))
                .contains("Operation result: 0x800f081f\r\n")
                .contains("Total Detected Corruption:\t2\r\n")
                .contains("Total Repaired Corruption:\t0\r\n");
    }

    @Test
    void a_blocked_upgrade_fails_until_it_is_allowed_and_ends_with_a_restart() throws Exception {
        SimulatedPc pc = SimulatedPc.of("upgrade-blocked");
        assertThat(Evidence.records(pc)).allSatisfy(record -> assertThat(record).hasSize(12));
        resetCache(pc);
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "182 80070002");
        allowUpgrade(pc);
        assertThat(search(pc)).containsExactly("147 0", "181 0", "183 240005");
        assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isTrue();
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isFalse();
        int major = pc.keeper().read(model -> model.version.major());
        assertThat(major).isEqualTo(10);
    }

    @Test
    void without_a_network_a_search_fails_and_changes_nothing_else() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing+offline");
        resetCache(pc);
        assertThat(search(pc)).containsExactly("148 8024402c");
        assertThat(pc.files().list(CACHE + "\\Download")).isEmpty();
    }

    @Test
    void a_clock_that_is_a_day_off_fails_the_search() throws Exception {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.keeper().change("set", "clock", model -> model.clockOffset = Duration.ofHours(25));
        assertThat(search(pc)).containsExactly("148 80072f8f");
    }

    @Test
    void records_of_a_search_are_newer_than_the_request() throws Exception {
        Pc pc = SimulatedPc.of("healthy");
        Instant asked = pc.clock().now();
        pc.updateAgent().startSearch();
        List<List<String>> records = Evidence.records(pc);
        String stamp = records.get(records.size() - 1).get(1);
        assertThat(OffsetDateTime.parse(stamp, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSSZ", Locale.ROOT))
                        .toInstant())
                .isAfter(asked)
                .isBefore(asked.plusSeconds(30));
    }

    @Test
    void nothing_is_installed_while_a_restart_is_pending() throws Exception {
        Pc pc = SimulatedPc.of("restart-pending+update-files-missing");
        resetCache(pc);
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "182 80240016");
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(search(pc)).containsExactly("147 0", "181 0", "183 0");
    }

    @Test
    void each_of_two_problems_of_updates_needs_its_own_fix() throws Exception {
        Pc pc = SimulatedPc.of("update-files-missing+component-store-corrupt");
        assertThat(search(pc)).containsExactly("147 0", "181 0", "182 80070002", "181 0", "182 80073712");
        pc.componentStore().repair(LIMIT, percent -> {});
        assertThat(search(pc)).containsExactly("147 0", "181 0", "182 80070002", "181 0", "183 0");
        resetCache(pc);
        assertThat(search(pc)).containsExactly("147 0", "162 0", "181 0", "183 0");
    }

    private static void resetCache(Pc pc) throws PcException {
        pc.services().stop("wuauserv", LIMIT);
        pc.files().rename(CACHE, "SoftwareDistribution.old");
    }

    private static void allowUpgrade(Pc pc) throws PcException {
        RegistryKey key = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade");
        pc.registry().write(key, "AllowOSUpgrade", new RegistryValue.Number(1));
    }

    private static PcException refusal(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
