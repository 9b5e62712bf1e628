package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.plan.RunResult;

/** One run fixes every PC that can be fixed. Several problems need no more steps than each of them alone. */
class NoMoreThanNeededTest {
    private static final List<String> CURABLE = List.of(
            "clock-behind",
            "update-files-missing",
            "update-service-disabled",
            "driver-problem",
            "component-store-corrupt",
            "update-store-damaged",
            "update-store-stale",
            "signature-catalog-damaged");
    /** The steps that each problem needs alone, by action and target, with their counts. */
    private static final Map<String, Map<String, Long>> ALONE = new HashMap<>();

    static Stream<String> pairsAndTriples() {
        return CURABLE.stream()
                .flatMap(one -> CURABLE.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .flatMap(other -> Stream.concat(
                                Stream.of(one + "+" + other),
                                CURABLE.stream()
                                        .filter(third -> other.compareTo(third) < 0)
                                        .map(third -> one + "+" + other + "+" + third))));
    }

    @ParameterizedTest
    @MethodSource("pairsAndTriples")
    void one_run_fixes_several_problems_with_no_more_steps_than_each_needs(String scenario) throws IOException {
        Map<String, Long> together = resolve(scenario);
        Map<String, Long> apart = new HashMap<>();
        for (String one : scenario.split("\\+", -1)) {
            alone(one).forEach((step, times) -> apart.merge(step, times, Long::sum));
        }
        assertThat(together)
                .as(scenario)
                .allSatisfy(
                        (step, times) -> assertThat(times).as(step).isLessThanOrEqualTo(apart.getOrDefault(step, 0L)));
    }

    @Test
    void each_problem_needs_its_own_steps_only() throws IOException {
        assertThat(alone("clock-behind")).containsOnlyKeys("resync-clock", "start-service W32Time");
        assertThat(alone("update-files-missing"))
                .containsEntry("rename-folder C:\\Windows\\SoftwareDistribution\\Download", 1L)
                .containsEntry("search-for-updates", 1L)
                .doesNotContainKey("rename-folder C:\\Windows\\SoftwareDistribution");
        assertThat(alone("update-store-damaged"))
                .containsEntry("rename-folder C:\\Windows\\SoftwareDistribution", 1L)
                .doesNotContainKey("rename-folder C:\\Windows\\SoftwareDistribution\\Download");
        assertThat(alone("component-store-corrupt"))
                .doesNotContainKey("rename-folder C:\\Windows\\SoftwareDistribution");
    }

    private static Map<String, Long> alone(String scenario) throws IOException {
        Map<String, Long> known = ALONE.get(scenario);
        if (known == null) {
            known = resolve(scenario);
            ALONE.put(scenario, known);
        }
        return known;
    }

    private static Map<String, Long> resolve(String scenario) throws IOException {
        AffectedPc affected = new AffectedPc(SimulatedPc.of(scenario));
        Journal journal = Journal.inMemory();
        RunResult result = affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
        HealthReport after = affected.check();
        assertThat(result.verdict()).as(scenario + " " + result.results()).isEqualTo(Verdict.FIXED);
        assertThat(after.status()).as(scenario + " " + after.findings()).isEqualTo(Status.HEALTHY);
        return journal.read(result.run()).stream()
                .filter(entry -> entry.phase() == Phase.DONE)
                .map(NoMoreThanNeededTest::what)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String what(JournalEntry entry) {
        boolean named = entry.action().endsWith("service") || entry.action().equals("rename-folder");
        return named ? entry.action() + " " + entry.target() : entry.action();
    }
}
