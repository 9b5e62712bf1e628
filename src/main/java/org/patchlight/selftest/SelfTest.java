package org.patchlight.selftest;

import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;

/** Reports what a PC lets this program do. It changes nothing; only asking the update agent may start a service. */
public final class SelfTest {
    private final Pc pc;
    private final ProgramFacts program;
    private final boolean askAgent;

    /**
     * A self-test of one PC.
     *
     * @param askAgent whether to ask the update agent also if its service is stopped, which starts it
     */
    public SelfTest(Pc pc, ProgramFacts program, boolean askAgent) {
        this.pc = pc;
        this.program = program;
        this.askAgent = askAgent;
    }

    /** All lines, in a fixed order. Takes some seconds; every question to the PC has a limit. */
    public List<SelfTestLine> run() {
        Lines lines = new Lines();
        ProgramLines.add(program, lines);
        new InstallationLines(pc, lines).add();
        new FolderLines(pc, lines).add();
        new ServiceLines(pc, lines).add();
        new EventLines(pc, lines).add();
        new TimeLines(pc, lines).add();
        new AgentLines(pc, askAgent, lines).add();
        new SessionLines(pc, lines).add();
        new AuthorityLines(pc, lines).add();
        return lines.all();
    }

    /**
     * The lines that need no PC, and one that says why there is none.
     *
     * @param reason why the PC could not be opened
     */
    public static List<SelfTestLine> withoutPc(ProgramFacts program, Message reason) {
        Lines lines = new Lines();
        ProgramLines.add(program, lines);
        ProgramLines.noPc(reason, lines);
        return lines.all();
    }

    /** Whether something that the program relies on is missing. */
    public static boolean isSomethingMissing(List<SelfTestLine> lines) {
        return lines.stream().anyMatch(line -> line.ability() == Ability.MISSING);
    }
}
