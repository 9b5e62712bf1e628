package org.patchlight.repair.step.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;

class RenameBackTest {
    private static final String FOLDER = "C:\\Windows\\System32\\";
    private static final String FILE = FOLDER + "qmgr.dll";

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Step step = new RenameBack(FILE, "qmgr.dll.off");

    @Test
    void the_file_gets_its_name_and_an_undo_from_the_journal_the_other_one() throws PcException {
        pc.files().rename(FILE, "qmgr.dll.off");
        List<String> old = pc.files().list("C:\\Windows\\System32");
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        assertThat(pc.files().find(FILE)).isPresent();
        undone(before);
        assertThat(pc.files().list("C:\\Windows\\System32")).isEqualTo(old);
        undone(before);
        assertThat(pc.files().list("C:\\Windows\\System32")).isEqualTo(old);
    }

    @Test
    void a_file_that_stands_already_stays() throws PcException {
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isFalse();
        undone(before);
        assertThat(pc.files().find(FILE)).isPresent();
    }

    @Test
    void a_file_that_windows_replaced_since_is_said_to_be_left_alone() throws PcException {
        pc.files().rename(FILE, "qmgr.dll.off");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        pc.files().rewrite(FILE, new byte[] {'M', 'Z', 1, 2, 3});
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(before));
        assertThat(refused.operation()).isEqualTo(RenameBack.FILE_CHANGED);
        assertThat(pc.files().find(FILE)).isPresent();
        assertThat(pc.files().find(FOLDER + "qmgr.dll.off")).isEmpty();
    }

    @Test
    void of_two_files_neither_is_renamed_over_the_other() throws PcException {
        pc.files().rename(FILE, "qmgr.dll.off");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        pc.files().rename(FOLDER + "spoolsv.exe", "qmgr.dll.off");
        assertThat(catchThrowableOfType(PcException.class, () -> undone(before)))
                .isNotNull();
        assertThat(pc.files().find(FILE)).isPresent();
    }

    private void undone(Map<String, String> before) throws PcException {
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }
}
