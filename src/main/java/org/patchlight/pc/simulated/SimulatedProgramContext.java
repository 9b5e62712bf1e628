package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.List;
import org.patchlight.pc.ProgramContext;
import org.patchlight.pc.program.Approval;
import org.patchlight.pc.program.CodePages;
import org.patchlight.pc.program.NativeLibrary;
import org.patchlight.pc.program.ProgramFolder;
import org.patchlight.pc.program.ShellFacts;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** A simulated PC gives this program everything: a desktop, an administrator, and an installed starter. */
final class SimulatedProgramContext implements ProgramContext {
    private static final int LATIN_1 = 1252;
    private static final int OEM_LATIN_1 = 850;

    @Override
    public List<String> childVariables(Duration limit) {
        return List.of("PATH", "SystemDrive", "SystemRoot", "TEMP", "TMP", "windir");
    }

    @Override
    public CodePages codePages() {
        return new CodePages(LATIN_1, OEM_LATIN_1, 0);
    }

    @Override
    public Approval approval() {
        return Approval.ADMINISTRATOR;
    }

    @Override
    public NativeLibrary nativeLibrary() {
        return new NativeLibrary("", NativeLibrary.Source.NOT_USED);
    }

    @Override
    public ProgramFolder folder() {
        return new ProgramFolder(WindowsFolders.PROGRAM, true);
    }

    @Override
    public ShellFacts shell() {
        return new ShellFacts(true, ShellFacts.ACCEPTS);
    }
}
