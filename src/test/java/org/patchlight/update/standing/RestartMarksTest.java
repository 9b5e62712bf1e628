package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestartKeys;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;

class RestartMarksTest {
    private final Pc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true"})
    void only_the_marks_that_a_restart_removes_are_sure(int key, boolean mayLinger) throws PcException {
        set(RestartKeys.ALL.get(key));
        RestartMarks read = RestartMarks.read(pc);
        assertThat(read.marks()).containsExactly(RestartKeys.ALL.get(key).toString());
        assertThat(read.mayLinger()).isEqualTo(mayLinger);
        assertThat(read.unread()).isFalse();
    }

    @Test
    void an_update_that_waits_may_linger_and_a_sure_mark_beside_it_decides() throws PcException {
        pc.registry().write(RestartKeys.UPDATES, RestartKeys.UPDATE_EXE, new RegistryValue.Number(1));
        assertThat(RestartMarks.read(pc).mayLinger()).isTrue();
        set(RestartKeys.ALL.get(0));
        assertThat(RestartMarks.read(pc).mayLinger()).isFalse();
        assertThat(RestartMarks.read(pc).marks()).hasSize(2);
    }

    @Test
    void a_mark_that_may_linger_is_a_remark_and_a_sure_one_needs_attention() throws PcException {
        set(RestartKeys.PACKAGES_PENDING);
        assertThat(findings(pc)).extracting(Finding::severity).containsExactly(Severity.INFO);
        set(RestartKeys.ALL.get(1));
        assertThat(findings(pc)).extracting(Finding::severity).containsExactly(Severity.ATTENTION);
    }

    @Test
    void a_mark_that_cannot_be_read_does_not_count_and_hides_no_other() throws PcException {
        RegistryKey denied = RestartKeys.ALL.get(0);
        set(denied);
        Pc guarded = denying(denied);
        assertThat(RestartMarks.read(guarded)).isEqualTo(new RestartMarks(List.of(), true, true));
        set(RestartKeys.ALL.get(1));
        assertThat(RestartMarks.read(guarded).marks())
                .containsExactly(RestartKeys.ALL.get(1).toString());
        List<Message> unread = new ArrayList<>();
        new StandingFindings(guarded, guarded.clock().now(), RestartClues.NONE).findings(unread);
        assertThat(unread).contains(Message.of("update.evidence.restart-unread"));
    }

    private List<Finding> findings(Pc checked) {
        return new StandingFindings(checked, checked.clock().now(), RestartClues.NONE).findings(new ArrayList<>());
    }

    private void set(RegistryKey key) throws PcException {
        pc.registry().write(key, "Mark", new RegistryValue.Number(1));
    }

    /** A PC that denies access to a key. Windows then says that the key exists. */
    private Pc denying(RegistryKey denied) {
        Registry real = pc.registry();
        Registry guarded = (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {Registry.class}, (proxy, method, arguments) -> {
                    if (denied.equals(arguments[0]) && method.getName().equals("children")) {
                        throw new PcException(Reason.DENIED, "RegOpenKeyEx", denied.toString(), 5);
                    }
                    return method.invoke(real, arguments);
                });
        return new BorrowedPc(pc) {
            @Override
            public Registry registry() {
                return guarded;
            }
        };
    }
}
