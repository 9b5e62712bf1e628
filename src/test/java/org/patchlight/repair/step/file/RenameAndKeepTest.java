package org.patchlight.repair.step.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class RenameAndKeepTest {
    private static final String FOLDER = "C:\\Windows\\Logs";
    private static final String ASIDE = "Logs.old";

    private final SimulatedPc pc = SimulatedPc.of("component-store-corrupt");
    private final RenameAndKeep step = new RenameAndKeep(FOLDER, ASIDE);

    @AfterEach
    void close() {
        pc.close();
    }

    @Test
    void a_folder_is_renamed_and_undo_restores_its_name() throws PcException {
        var content = pc.files().list(FOLDER);
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        assertThat(pc.files().find(FOLDER)).isEmpty();
        assertThat(pc.files().list("C:\\Windows\\" + ASIDE)).isEqualTo(content);
        new RenameAndKeep(FOLDER, "").undo(pc, before);
        assertThat(pc.files().list(FOLDER)).isEqualTo(content);
        assertThat(pc.files().find("C:\\Windows\\" + ASIDE)).isEmpty();
    }

    @Test
    void undoing_a_step_that_never_ran_or_was_undone_changes_nothing() throws PcException {
        Map<String, String> before = step.before(pc);
        var all = pc.files().list("C:\\Windows");
        step.undo(pc, before);
        assertThat(pc.files().list("C:\\Windows")).isEqualTo(all);
    }

    @Test
    void a_name_that_is_taken_is_refused_before_anything_is_journalled() throws PcException {
        pc.files().rename("C:\\Windows\\SoftwareDistribution\\Download", ASIDE);
        RenameAndKeep taken = new RenameAndKeep("C:\\Windows\\SoftwareDistribution\\DataStore", ASIDE);
        assertThatThrownBy(() -> taken.before(pc)).isInstanceOf(PcException.class);
    }

    @Test
    void the_first_free_name_is_used() throws PcException {
        pc.files().rename("C:\\Windows\\SoftwareDistribution\\Download", ASIDE);
        RenameAndKeep free =
                RenameAndKeep.toFreeName(pc, "C:\\Windows\\SoftwareDistribution\\DataStore", ASIDE, List.of());
        assertThat(free.newName()).isEqualTo(ASIDE + "-2");
    }
}
