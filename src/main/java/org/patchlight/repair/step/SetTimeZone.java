package org.patchlight.repair.step;

import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * Sets the time zone and switches daylight saving on. Undo restores the zone, and that daylight saving was switched off.
 *
 * @param target the Windows id of the zone
 */
public record SetTimeZone(String target) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "set-time-zone";

    private static final String BEFORE = "zone";
    /** Only if it was off. Journals of earlier builds don't have it. */
    private static final String DAYLIGHT = "daylight";

    private static final String OFF = "off";

    @Override
    public String action() {
        return ACTION;
    }

    /** Windows grants the right to set the zone to every user. */
    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        String zone = pc.timeZones().current();
        return pc.timeZones().isDaylightOff() ? Map.of(BEFORE, zone, DAYLIGHT, OFF) : Map.of(BEFORE, zone);
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.timeZones().set(target);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String zone = before.get(BEFORE);
        if (zone != null && OFF.equals(before.get(DAYLIGHT))) {
            pc.timeZones().setWithoutDaylight(zone);
        } else if (zone != null) {
            pc.timeZones().set(zone);
        }
    }
}
