package org.patchlight.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.health.Message;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.Services;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.file.FolderSecurity;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.words.Words;

class SelfTestTest {
    private static final ProgramFacts PROGRAM = ProgramFacts.read(StandardCharsets.UTF_8);

    @Test
    void on_a_healthy_pc_nothing_is_missing() {
        List<SelfTestLine> lines = run(SimulatedPc.of("healthy"), true);
        assertThat(lines)
                .filteredOn(line -> line.ability() == Ability.MISSING || line.ability() == Ability.ATTENTION)
                .isEmpty();
        assertThat(lines).extracting(SelfTestLine::id).doesNotHaveDuplicates();
    }

    @Test
    void every_line_says_what_it_means_in_at_most_two_sentences_of_25_words() {
        Words words = Words.of(Locale.ENGLISH, ZoneId.of("UTC"));
        for (SelfTestLine line : run(SimulatedPc.of("healthy"), false)) {
            for (String sentence : words.say(line.meaning()).split("[.] ", -1)) {
                assertThat(sentence.split(" ", -1)).as(line.id()).hasSizeLessThanOrEqualTo(25);
            }
        }
    }

    @Test
    void without_consent_a_stopped_agent_is_not_asked_and_that_is_no_success() {
        SimulatedPc pc = SimulatedPc.of("services-on-demand");
        assertThat(line(run(pc, false), "agent-history").ability()).isEqualTo(Ability.UNKNOWN);
        assertThat(line(run(pc, true), "agent-history").ability()).isEqualTo(Ability.OK);
    }

    @Test
    void a_protected_service_is_shown_and_the_others_are_not() {
        List<SelfTestLine> lines = run(SimulatedPc.of("service-refuses-configuration"), false);
        SelfTestLine refused = line(lines, "service-dosvc-configuration");
        assertThat(refused.ability()).isEqualTo(Ability.ATTENTION);
        assertThat(refused.value()).isEqualTo("denied 5");
        assertThat(line(lines, "service-bits-configuration").ability()).isEqualTo(Ability.OK);
    }

    @Test
    void an_empty_list_of_rights_was_not_read() {
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public Services services() {
                return new UntriedServices(super.services(), "D:");
            }

            @Override
            public PcFacts facts() {
                return withoutRights(super.facts());
            }
        };
        assertThat(line(run(pc, false), "service-bits-rights").ability()).isEqualTo(Ability.UNKNOWN);
    }

    @Test
    void without_administrator_rights_the_configuration_is_unknown_and_not_tried() {
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public PcFacts facts() {
                return withoutRights(super.facts());
            }

            @Override
            public Services services() {
                return new UntriedServices(super.services(), "D:(A;;CCLC;;;IU)");
            }
        };
        SelfTestLine line = line(run(pc, false), "service-wuauserv-configuration");
        assertThat(line.ability()).isEqualTo(Ability.UNKNOWN);
        assertThat(line.meaning()).isEqualTo(Message.of("selftest.needs-administrator"));
    }

    @Test
    void an_entry_that_lets_others_write_is_shown_without_the_account() {
        String sid = "S-1-5-21-1004336348-1177238915-682003330-1001";
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public FileTree files() {
                return new OpenFiles(super.files(), new FolderSecurity("O:BAD:(A;;FA;;;" + sid + ")", List.of(sid)));
            }
        };
        SelfTestLine line = line(run(pc, false), "folder-program");
        assertThat(line.ability()).isEqualTo(Ability.ATTENTION);
        assertThat(line.value()).isEqualTo("O:BAD:(A;;FA;;;S-1-5-21-*-1001)");
        assertThat(line.meaning().arguments()).containsExactly("S-1-5-21-*-1001");
    }

    @ParameterizedTest
    @CsvSource({"DENIED, ATTENTION", "UNAVAILABLE, MISSING", "TIMED_OUT, UNKNOWN", "FAILED, UNKNOWN"})
    void w32tm_that_refuses_never_counts_as_ok(Reason reason, Ability ability) {
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public TimeService timeService() {
                return new RefusingTimeService(reason);
            }
        };
        assertThat(line(run(pc, false), "w32tm").ability()).isEqualTo(ability);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void folders_that_can_not_be_read_are_never_ok(Reason reason) {
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public FileTree files() {
                return new OpenFiles(super.files(), new PcException(reason, "GetNamedSecurityInfo", "C:\\secret", 5));
            }
        };
        SelfTestLine line = line(run(pc, false), "folder-windows");
        assertThat(line.ability()).isEqualTo(reason == Reason.MISSING ? Ability.OK : Ability.UNKNOWN);
        assertThat(line.value()).doesNotContain("secret");
    }

    @Test
    void a_policy_that_hides_the_tray_is_shown() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        RegistryKey key = RegistryKey.user("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer");
        pc.registry().write(key, "NoTrayItemsDisplay", new RegistryValue.Number(1));
        SelfTestLine line = line(run(pc, false), "tray-policy");
        assertThat(line.ability()).isEqualTo(Ability.ATTENTION);
        assertThat(line.value()).isEqualTo("NoTrayItemsDisplay=1");
    }

    @Test
    void a_missing_essential_service_is_missing() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.keeper()
                .change(
                        "test",
                        "BITS",
                        model -> model.registry.removeTree(
                                RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\BITS")));
        List<SelfTestLine> lines = run(pc, false);
        assertThat(line(lines, "service-bits").ability()).isEqualTo(Ability.MISSING);
        assertThat(SelfTest.isSomethingMissing(lines)).isTrue();
    }

    @Test
    void names_of_people_pcs_and_servers_are_in_no_line() throws PcException {
        SimulatedPc pc = SimulatedPc.of("managed-pc");
        RegistryKey machine = RegistryKey.machine("SOFTWARE");
        write(pc, machine.child("Policies\\Microsoft\\Windows\\WindowsUpdate"), "WUServer");
        write(pc, machine.child("Policies\\Microsoft\\W32Time\\Parameters"), "NtpServer");
        write(pc, machine.child("Microsoft\\Windows NT\\CurrentVersion"), "RegisteredOwner");
        write(pc, RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters"), "NtpServer");
        write(pc, RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\wuauserv"), "ObjectName");
        write(pc, RegistryKey.user("Volatile Environment"), "USERNAME");
        Words words = Words.of(Locale.ENGLISH, ZoneId.of("UTC"));
        assertThat(run(pc, true))
                .allSatisfy(line ->
                        assertThat(line.value() + words.say(line.meaning())).doesNotContainIgnoringCase("kowal"));
        assertThat(line(run(pc, true), "time-policies").value()).isNotEqualTo("keys: 0");
    }

    private static void write(Pc pc, RegistryKey key, String name) throws PcException {
        pc.registry().write(key, name, new RegistryValue.Text("Kowal.example"));
    }

    @Test
    void no_service_changes_its_state() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        run(pc, false);
        assertThat(pc.services().find("wuauserv").orElseThrow().state()).isEqualTo(ServiceState.STOPPED);
    }

    @Test
    void a_pc_that_can_not_be_opened_is_missing_with_the_reason() {
        List<SelfTestLine> lines = SelfTest.withoutPc(PROGRAM, Message.of("cli.pc"));
        assertThat(SelfTest.isSomethingMissing(lines)).isTrue();
        assertThat(line(lines, "pc").meaning().arguments()).containsExactly(Message.of("cli.pc"));
        assertThat(lines).extracting(SelfTestLine::id).contains("java", "patchlight");
    }

    private static PcFacts withoutRights(PcFacts facts) {
        return new PcFacts(
                true,
                facts.scenario(),
                facts.id(),
                facts.windows(),
                facts.version(),
                facts.windowsFolder(),
                facts.management(),
                false);
    }

    private static List<SelfTestLine> run(Pc pc, boolean askAgent) {
        return new SelfTest(pc, PROGRAM, askAgent).run();
    }

    private static SelfTestLine line(List<SelfTestLine> lines, String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    private record RefusingTimeService(Reason reason) implements TimeService {
        @Override
        public void resync(Duration limit) {
            throw new AssertionError("a self-test sets no clock");
        }

        @Override
        public String report(Duration limit) throws PcException {
            throw new PcException(reason, "w32tm", SERVICE, 0x80070005);
        }

        @Override
        public void step(Duration by) {
            throw new AssertionError("a self-test sets no clock");
        }
    }
}
