package org.patchlight.repair.step.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.step.Step;

class RegistryValueStepsTest {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Example\\Settings");
    private static final String NAME = "Server";
    private static final RegistryValue OLD = new RegistryValue.Text("http://old.example", true);
    private static final RegistryValue OTHER = new RegistryValue.Text("http://other.example");

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @Test
    void a_deleted_value_comes_back_with_its_type() throws PcException {
        write(OLD);
        Map<String, String> before = done(new DeleteRegistryValue(KEY, NAME));
        assertThat(value()).isEmpty();
        undone(new DeleteRegistryValue(KEY, NAME), before);
        undone(new DeleteRegistryValue(KEY, NAME), before);
        assertThat(value()).contains(OLD);
    }

    @Test
    void a_value_that_was_written_after_a_deletion_stays() throws PcException {
        write(OLD);
        Map<String, String> before = done(new DeleteRegistryValue(KEY, NAME));
        write(OTHER);
        refuses(new DeleteRegistryValue(KEY, NAME), before);
    }

    @Test
    void a_value_gets_its_old_text_or_goes_with_the_keys_made_for_it() throws PcException {
        Step step = new SetRegistryValue(KEY, NAME, 1);
        Map<String, String> fresh = done(step);
        undone(step, fresh);
        assertThat(pc.registry().exists(KEY.parent())).isFalse();
        write(OLD);
        Map<String, String> before = done(step);
        undone(step, before);
        undone(step, before);
        assertThat(value()).contains(OLD);
    }

    @Test
    void a_value_that_was_changed_since_stays() throws PcException {
        Step step = new SetRegistryValue(KEY, NAME, "time.example");
        Map<String, String> before = done(step);
        write(OTHER);
        refuses(step, before);
    }

    @Test
    void a_journal_of_an_earlier_build_restores_the_old_value_as_before() throws PcException {
        write(OLD);
        Step step = new SetRegistryValue(KEY, NAME, 1);
        Map<String, String> before = new HashMap<>(done(step));
        before.keySet().removeIf(name -> name.startsWith("written"));
        write(OTHER);
        undone(step, before);
        assertThat(value()).contains(OLD);
    }

    private void refuses(Step step, Map<String, String> before) throws PcException {
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(step, before));
        assertThat(Failures.words(refused).key()).isEqualTo("failure.registry-value-changed");
        assertThat(Failures.words(refused).arguments()).containsExactly(KEY + "\\" + NAME);
        assertThat(value()).contains(OTHER);
    }

    private Map<String, String> done(Step step) throws PcException {
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        return before;
    }

    private void undone(Step step, Map<String, String> before) throws PcException {
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }

    private void write(RegistryValue value) throws PcException {
        pc.registry().write(KEY, NAME, value);
    }

    private Optional<RegistryValue> value() throws PcException {
        return pc.registry().read(KEY, NAME);
    }
}
