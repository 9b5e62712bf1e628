package org.patchlight.repair.plan;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixValue;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * A fix for a problem: what it declares, and which steps it takes on a given PC. The package that knows the problem
 * provides it.
 */
public interface Fix {
    /** What holds for the fix on any PC. */
    FixDeclaration declaration();

    /**
     * Works out the steps on this PC now. Reads only.
     *
     * @param value what the person chose ({@code set-time-zone=VALUE}); null if nothing
     * @return the steps in order, or the reason why there is nothing to do
     * @throws PcException if the PC could not be read
     */
    FixProposal propose(Pc pc, @Nullable String value) throws PcException;

    /**
     * Works out the steps on this PC now for these findings. Reads only.
     *
     * @param request the findings, and what the person chose
     * @throws PcException if the PC could not be read
     */
    default FixProposal proposeFor(Pc pc, FixRequest indication) throws PcException {
        return propose(pc, indication.value());
    }

    /** Whether a person can choose a value for it. */
    default boolean takesValue() {
        return declaration().terms().value().kind() != FixValue.Kind.NONE;
    }

    /** A fix with this declaration, whose steps the function provides. */
    static Fix of(FixDeclaration declaration, Proposer proposer) {
        return new Fix() {
            @Override
            public FixDeclaration declaration() {
                return declaration;
            }

            @Override
            public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
                return proposer.propose(pc, value);
            }
        };
    }

    /** Provides the steps of a fix. */
    interface Proposer {
        FixProposal propose(Pc pc, @Nullable String value) throws PcException;
    }
}
