package org.patchlight.clock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.Fix;
import org.patchlight.repair.Prescription;
import org.patchlight.repair.step.SetTimeZone;

/** Puts the time zone in force that a person names; which one is right nobody else can know. */
public final class SetTheTimeZone implements Fix {
    static final String ID = "set-time-zone";

    private static final FixDeclaration DECLARATION = new FixDeclaration(
            ID, Subject.CLOCK, List.of(Message.of("clock.touches.zone")), false, Undo.FULL, false, false);

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public boolean takesValue() {
        return true;
    }

    @Override
    public Prescription prescribe(Pc pc, @Nullable String value) throws PcException {
        if (value == null || value.isBlank()) {
            return Prescription.none(Message.of("clock.obstacle.zone-not-named"));
        }
        Optional<String> zone = pc.timeZones().available().stream()
                .filter(id -> id.equalsIgnoreCase(value.strip()))
                .findFirst();
        if (zone.isEmpty()) {
            return Prescription.none(Message.of("clock.obstacle.zone-unknown", value));
        }
        if (zone.get().equals(pc.timeZones().current())) {
            return Prescription.none(Message.of("clock.obstacle.zone-in-force", zone.get()));
        }
        return Prescription.of(List.of(new SetTimeZone(zone.get())));
    }
}
