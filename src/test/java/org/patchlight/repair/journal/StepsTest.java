package org.patchlight.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.Services;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.step.CheckSystemFiles;
import org.patchlight.repair.step.ExportDriver;
import org.patchlight.repair.step.InstallDriver;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.RestartWindows;
import org.patchlight.repair.step.SetTimeZone;
import org.patchlight.repair.step.StartMediaCreationTool;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepClock;
import org.patchlight.repair.step.SwitchOffFirewallRule;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.file.CommentOutHostsLine;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.file.RenameBack;
import org.patchlight.repair.step.registry.SetRegistryValue;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;

class StepsTest {
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";
    private static final RegistryKey DEEP = RegistryKey.machine("SOFTWARE\\Maker\\Product\\Part");

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");

    static List<Step> everyKind() {
        List<Step> steps = new ArrayList<>(List.of(
                new StopService("wuauserv"),
                new StartService("BITS"),
                new SetStartType("UsoSvc", StartType.DISABLED),
                new RenameAndKeep(CACHE, "SoftwareDistribution.old-1"),
                new SetRegistryValue(RegistryKey.machine("SOFTWARE\\Some Key"), "A Value", 7),
                StepClock.now(
                        new MeasuredOffset(Duration.ofMillis(-1500), Instant.parse("2026-11-22T12:00:00Z"), 0),
                        time -> true),
                new CommentOutHostsLine("C:\\Windows\\System32\\drivers\\etc\\hosts", 12, ""),
                new SwitchOffFirewallRule("{0B1B2F7E-54B5-4E7B-9E04-8A1F3B6D4C21}", "", ""),
                new RenameBack("C:\\Windows\\System32\\wuaueng.dll", ""),
                new SetTimeZone("Tokyo Standard Time"),
                new ExportDriver("PCI\\A", "oem1.inf", "C:\\Kept"),
                InstallDriver.on("PCI\\A"),
                new RestartWindows("Windows"),
                new StartMediaCreationTool("German (de-DE)"),
                new CheckSystemFiles("C:\\Windows")));
        for (WindowsRequest.Request request : WindowsRequest.Request.values()) {
            steps.add(new WindowsRequest(request, "update-troubleshooter"));
        }
        return steps;
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_step_read_from_a_journal_is_of_the_same_kind_and_target(Step step) {
        Step again = Steps.ofJournal(step.action(), step.target()).orElseThrow();
        assertThat(again).hasSameClassAs(step);
        assertThat(again.action()).isEqualTo(step.action());
        assertThat(again.target()).isEqualTo(step.target());
        assertThat(again.undoable()).isEqualTo(step.undoable());
        assertThat(again.leavesNothing()).isEqualTo(step.leavesNothing());
        assertThat(again.opensForPerson()).isEqualTo(step.opensForPerson());
    }

    @Test
    void an_action_of_another_version_is_not_known() {
        assertThat(Steps.ofJournal("telepathy", "x")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = StartType.class,
            names = {"AUTOMATIC", "AUTOMATIC_DELAYED", "MANUAL", "DISABLED"})
    void undo_restores_a_start_type(StartType before) throws PcException {
        pc.services().setStartType("UsoSvc", before);
        there_and_back(new SetStartType("UsoSvc", StartType.MANUAL));
        assertThat(pc.services().find("UsoSvc").orElseThrow().startType()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void undo_restores_the_delayed_start_flag_of_a_disabled_service(boolean marked) throws PcException {
        RegistryKey key = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\UsoSvc");
        pc.services().setStartType("UsoSvc", marked ? StartType.AUTOMATIC_DELAYED : StartType.AUTOMATIC);
        pc.services().setStartType("UsoSvc", StartType.DISABLED);
        there_and_back(new SetStartType("UsoSvc", marked ? StartType.AUTOMATIC : StartType.AUTOMATIC_DELAYED));
        assertThat(pc.services().find("UsoSvc").orElseThrow().startType()).isEqualTo(StartType.DISABLED);
        assertThat(pc.registry().number(key, "DelayedAutostart").orElse(0)).isEqualTo(marked ? 1 : 0);
    }

    static List<RegistryValue> everyValue() {
        return List.of(
                new RegistryValue.Text("text"),
                new RegistryValue.Text("%windir%", true),
                new RegistryValue.Number(4294967295L),
                new RegistryValue.Lines(List.of("one", "two")),
                new RegistryValue.Lines(List.of()),
                new RegistryValue.Raw(3, "00ff"));
    }

    @ParameterizedTest
    @MethodSource("everyValue")
    void undo_restores_a_registry_value_of_any_type(RegistryValue before) throws PcException {
        pc.registry().write(DEEP, "Value", before);
        there_and_back(new SetRegistryValue(DEEP, "Value", 1));
        assertThat(pc.registry().read(DEEP, "Value")).contains(before);
    }

    @Test
    void undo_removes_every_key_created_for_a_value() throws PcException {
        RegistryKey maker = RegistryKey.machine("SOFTWARE\\Maker");
        assertThat(pc.registry().exists(maker)).isFalse();
        there_and_back(new SetRegistryValue(DEEP, "Value", 1));
        assertThat(pc.registry().exists(maker)).isFalse();
        assertThat(pc.registry().exists(RegistryKey.machine("SOFTWARE"))).isTrue();
    }

    @Test
    void undo_keeps_a_key_that_others_use_by_now() throws PcException {
        Step step = new SetRegistryValue(DEEP, "Value", 1);
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        RegistryKey product = RegistryKey.machine("SOFTWARE\\Maker\\Product");
        pc.registry().write(product, "Theirs", new RegistryValue.Number(5));
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
        assertThat(pc.registry().exists(DEEP)).isFalse();
        assertThat(pc.registry().number(product, "Theirs")).hasValue(5);
    }

    @Test
    void undo_restores_a_time_zone() throws PcException {
        String before = pc.timeZones().current();
        there_and_back(new SetTimeZone("Tokyo Standard Time"));
        assertThat(pc.timeZones().current()).isEqualTo(before);
    }

    @Test
    void undo_restores_that_daylight_saving_was_switched_off() throws PcException {
        String zone = pc.timeZones().current();
        pc.timeZones().setWithoutDaylight(zone);
        SetTimeZone step = new SetTimeZone("Tokyo Standard Time");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        assertThat(pc.timeZones().isDaylightOff()).isFalse();
        step.undo(pc, before);
        assertThat(pc.timeZones().current()).isEqualTo(zone);
        assertThat(pc.timeZones().isDaylightOff()).isTrue();

        step.undo(pc, Map.of("zone", zone)); // as earlier builds wrote it
        assertThat(pc.timeZones().isDaylightOff()).isFalse();
    }

    @Test
    void undo_restores_a_folder_and_keeps_the_one_in_its_place() throws PcException {
        stopAll();
        Step step = new RenameAndKeep(CACHE, "SoftwareDistribution.old-1");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        assertThat(step.isLost(pc, before)).isFalse();
        pc.services().start("wuauserv", Duration.ofSeconds(1));
        pc.services().stop("wuauserv", Duration.ofSeconds(1));
        Step again = Steps.ofJournal(step.action(), step.target()).orElseThrow();
        again.undo(pc, before);
        assertThat(pc.files().list("C:\\Windows"))
                .contains("SoftwareDistribution", "SoftwareDistribution.old-1.replaced")
                .doesNotContain("SoftwareDistribution.old-1");
        again.undo(pc, before);
        assertThat(pc.files().list("C:\\Windows"))
                .contains("SoftwareDistribution", "SoftwareDistribution.old-1.replaced");
    }

    @Test
    void a_folder_is_not_renamed_to_a_name_that_is_taken() throws PcException {
        stopAll();
        pc.files().rename(CACHE, "SoftwareDistribution.old-1");
        pc.services().start("wuauserv", Duration.ofSeconds(1));
        PcException refused = catchThrowableOfType(
                PcException.class, () -> new RenameAndKeep(CACHE, "SoftwareDistribution.old-1").before(pc));
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
    }

    @Test
    void undo_starts_a_service_that_was_paused() throws PcException {
        List<String> asked = new ArrayList<>();
        Pc paused = new BorrowedPc(pc) {
            @Override
            public Services services() {
                return paused(asked);
            }
        };
        Step stop = new StopService("BITS");
        stop.undo(paused, stop.before(paused));
        assertThat(asked).containsExactly("start BITS");
    }

    private static Services paused(List<String> asked) {
        return new Services() {
            @Override
            public Optional<ServiceFacts> find(String name) {
                return Optional.of(new ServiceFacts(name, StartType.MANUAL, ServiceState.PAUSED));
            }

            @Override
            public void start(String name, Duration limit) {
                asked.add("start " + name);
            }

            @Override
            public void stop(String name, Duration limit) {
                asked.add("stop " + name);
            }

            @Override
            public void setStartType(String name, StartType startType) {
                asked.add("set " + name);
            }
        };
    }

    @Test
    void a_step_that_windows_cannot_do_is_skipped_with_a_remark() {
        SimulatedPc seven = SimulatedPc.of("upgrade-blocked");
        Step step = new WindowsRequest(WindowsRequest.Request.REPAIR_COMPONENT_STORE, "store");
        assertThatThrownBy(() -> step.act(seven, percent -> {}))
                .isInstanceOfSatisfying(
                        PcException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
        assertThat(step.unavailable()).isPresent();
    }

    /** A method missing in {@link OptionalStep} would return the default of {@link Step}. */
    @Test
    void an_optional_step_passes_on_everything_except_that_it_may_fail() throws ReflectiveOperationException {
        List<String> called = new ArrayList<>();
        Step recorder = (Step) Proxy.newProxyInstance(
                Step.class.getClassLoader(), new Class<?>[] {Step.class}, (proxy, method, arguments) -> {
                    called.add(method.getName());
                    return method.getReturnType() == boolean.class ? true : null;
                });
        OptionalStep optional = new OptionalStep(recorder);
        for (Method method : Step.class.getMethods()) {
            called.clear();
            Object answer = method.invoke(optional, new Object[method.getParameterCount()]);
            assertThat(called).isEqualTo(method.getName().equals("mayFail") ? List.of() : List.of(method.getName()));
            assertThat(answer).isIn(true, null);
        }
        assertThat(optional.mayFail()).isTrue();
    }

    private void stopAll() throws PcException {
        for (String service : List.of("UsoSvc", "wuauserv", "DoSvc", "BITS")) {
            pc.services().stop(service, Duration.ofSeconds(1));
        }
    }

    private void there_and_back(Step step) throws PcException {
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }
}
