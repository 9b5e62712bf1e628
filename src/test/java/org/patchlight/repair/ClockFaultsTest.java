package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.health.Verdict;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** Any fault at any change while the clock is set: services and settings are as before, or the run reports it. */
class ClockFaultsTest {
    private static final String W32TIME = "SYSTEM\\CurrentControlSet\\Services\\W32Time";
    private static final RegistryKey PARAMETERS = RegistryKey.machine(W32TIME + "\\Parameters");
    private static final RegistryKey CONFIG = RegistryKey.machine(W32TIME + "\\Config");
    private static final RegistryKey NTP_CLIENT = RegistryKey.machine(W32TIME + "\\TimeProviders\\NtpClient");
    private static final int MOST_CHANGES = 9;

    private final Journal journal = Journal.inMemory();

    @Test
    void a_clock_that_windows_refuses_to_set_is_stepped_and_the_rest_can_be_undone() throws Exception {
        SimulatedPc pc = affected("beyond-limit");
        Map<String, String> before = settings(pc);
        RunResult result = run(pc, "resync-clock");
        assertThat(result.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(offset(pc)).isLessThan(Duration.ofSeconds(1));
        UndoResult undone = undo(pc);
        assertThat(undone.verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(undone.lines())
                .filteredOn(line -> line.outcome() == UndoLine.Outcome.CANNOT)
                .extracting(UndoLine::action)
                .containsExactly("set-clock");
        assertThat(settings(pc)).isEqualTo(before);
    }

    @Test
    void internet_time_that_was_turned_on_is_off_again_after_an_undo_value_by_value() throws Exception {
        SimulatedPc pc = affected("no-servers");
        pc.registry().deleteValue(PARAMETERS, "NtpServer");
        Map<String, String> before = settings(pc);
        run(pc, "enable-internet-time");
        assertThat(settings(pc))
                .containsEntry("Type", "Optional[Text[text=NTP, expandable=false]]")
                .containsEntry("Enabled", "Optional[Number[number=1]]");
        assertThat(offset(pc)).isLessThan(Duration.ofSeconds(1));
        assertThat(undo(pc).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        assertThat(settings(pc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "disabled", "beyond-limit", "no-servers", "offline"})
    void any_fault_at_any_change_leaves_it_as_it_was_or_says_so(String problem) throws Exception {
        for (String fix : List.of("resync-clock", "enable-internet-time")) {
            for (int number = 1; number <= MOST_CHANGES; number++) {
                String what = problem + ", " + fix + ", fault at change " + number;
                SimulatedPc pc = affected(problem);
                Map<String, String> before = settings(pc);
                Duration wrong = offset(pc);
                pc.faults().failAtChange(number);
                RunResult result = run(pc, fix);
                pc.faults().failAtChange(-1);
                if (result.results().stream().anyMatch(one -> one.verdict() == Verdict.FAILED)) {
                    assertThat(settings(pc)).as(what).isEqualTo(before);
                }
                boolean untouched = offset(pc).minus(wrong).abs().compareTo(Duration.ofSeconds(1)) < 0;
                assertThat(untouched || offset(pc).compareTo(Duration.ofSeconds(1)) < 0)
                        .as(what)
                        .isTrue();
                assertThat(undo(pc).lines()).as(what).noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
                assertThat(settings(pc)).as(what).isEqualTo(before);
            }
        }
    }

    private static SimulatedPc affected(String problem) throws PcException {
        SimulatedPc pc = SimulatedPc.of(problem.equals("offline") ? "clock-ahead+offline" : "clock-ahead");
        switch (problem) {
            case "disabled" -> pc.services().setStartType("W32Time", StartType.DISABLED);
            case "beyond-limit" -> pc.registry().write(CONFIG, "MaxNegPhaseCorrection", new RegistryValue.Number(60));
            case "no-servers" -> {
                pc.services().start("W32Time", Duration.ofSeconds(1));
                pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NoSync"));
                pc.registry().write(NTP_CLIENT, "Enabled", new RegistryValue.Number(0));
            }
            default -> assertThat(problem).isIn("stopped", "offline");
        }
        return pc;
    }

    private RunResult run(SimulatedPc pc, String fix) {
        TrustedTime means = new TrustedTime(() -> new Trusted(measure(pc)), time -> true);
        AffectedPc affected = new AffectedPc(pc, means);
        return affected.repairs(journal)
                .run(affected.planner().forFixes(affected.check(), Map.of(fix, "")), RunListener.NONE);
    }

    private UndoResult undo(SimulatedPc pc) throws IOException {
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
        return undoer.undo(undoer.propose(null));
    }

    private static MeasuredOffset measure(SimulatedPc pc) {
        return new MeasuredOffset(
                Duration.between(pc.clock().now(), MachineTime.now()),
                pc.clock().now(),
                pc.clock().nanos());
    }

    private static Duration offset(SimulatedPc pc) {
        return Duration.between(pc.clock().now(), MachineTime.now()).abs();
    }

    private static Map<String, String> settings(SimulatedPc pc) throws PcException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("service", pc.services().find("W32Time").orElseThrow().toString());
        settings.put("Type", pc.registry().read(PARAMETERS, "Type").toString());
        settings.put("NtpServer", pc.registry().read(PARAMETERS, "NtpServer").toString());
        settings.put("Enabled", pc.registry().read(NTP_CLIENT, "Enabled").toString());
        return settings;
    }
}
