package org.patchlight.cli;

import java.util.List;
import java.util.OptionalInt;
import org.patchlight.casefile.CaseReader;

/** Opens PCs and trays for the commands. It is the only thing that commands get from the composition root. */
public interface CommandContext {
    /**
     * Opens the PC that the options select.
     *
     * @throws CommandFailure if the options contradict each other or the PC can't be opened
     */
    Session open(CommonOptions options) throws CommandFailure;

    /**
     * Runs the tray program until the user exits it.
     *
     * @return its exit code; empty if there is no desktop session
     * @throws CommandFailure if the PC can't be opened
     */
    OptionalInt tray(CommonOptions options) throws CommandFailure;

    /** Reads evidence that was copied from any PC. */
    CaseReader caseReader();

    /** The names of the scenarios of the simulated PC. */
    List<String> scenarios();
}
