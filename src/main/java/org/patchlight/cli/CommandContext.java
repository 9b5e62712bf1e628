package org.patchlight.cli;

import java.util.List;
import java.util.OptionalInt;
import org.patchlight.casefile.CaseReader;

/** Opens PCs and trays for the commands; the one thing that they get from the composition root. */
public interface CommandContext {
    /**
     * Opens the PC that the options name.
     *
     * @throws CommandFailure if the options contradict each other or the PC cannot be opened
     */
    Session open(CommonOptions options) throws CommandFailure;

    /**
     * Runs the tray until it is quit.
     *
     * @return its exit code; empty if there is no desktop session to show it in
     * @throws CommandFailure if the PC cannot be opened
     */
    OptionalInt tray(CommonOptions options) throws CommandFailure;

    /** Reads evidence copied from any PC. */
    CaseReader caseReader();

    /** The scenarios of the simulated PC. */
    List<String> scenarios();
}
