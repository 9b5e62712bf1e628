package org.patchlight.repair.plan;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixValue;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/** What fixes a problem: what it declares, and which steps it takes on a given PC. The package that knows the problem makes it. */
public interface Fix {
    /** Everything that is true of it on any PC. */
    FixDeclaration declaration();

    /**
     * The steps it would take on this PC now. Reads only.
     *
     * @param value what the person chose ({@code set-time-zone=VALUE}); null if nothing
     * @return the steps in order, or the obstacle that leaves nothing to do
     * @throws PcException if the PC could not be read
     */
    FixProposal prescribe(Pc pc, @Nullable String value) throws PcException;

    /**
     * The steps it would take on this PC now for these findings. Reads only.
     *
     * @throws PcException if the PC could not be read
     */
    default FixProposal proposeFor(Pc pc, FixRequest indication) throws PcException {
        return prescribe(pc, indication.value());
    }

    /** Whether a person may choose something for it. */
    default boolean takesValue() {
        return declaration().terms().value().kind() != FixValue.Kind.NONE;
    }

    /** A fix of this declaration whose steps the function gives. */
    static Fix of(FixDeclaration declaration, Prescriber prescriber) {
        return new Fix() {
            @Override
            public FixDeclaration declaration() {
                return declaration;
            }

            @Override
            public FixProposal prescribe(Pc pc, @Nullable String value) throws PcException {
                return prescriber.prescribe(pc, value);
            }
        };
    }

    /** Gives the steps of a fix. */
    interface Prescriber {
        FixProposal prescribe(Pc pc, @Nullable String value) throws PcException;
    }
}
