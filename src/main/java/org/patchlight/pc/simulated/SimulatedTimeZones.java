package org.patchlight.pc.simulated;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ZoneNames;

/** The time zone of a simulated PC. */
final class SimulatedTimeZones implements TimeZones {
    private final ModelKeeper keeper;

    SimulatedTimeZones(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String current() {
        return keeper.read(ZoneNames::current);
    }

    @Override
    public ZoneId rules() {
        return keeper.read(ZoneNames::rules);
    }

    @Override
    public List<String> available() {
        return ZoneNames.all();
    }

    @Override
    public List<ZoneFacts> known(Instant time) {
        return ZoneNames.known(time);
    }

    @Override
    public boolean isDaylightOff() {
        return keeper.read(ZoneNames::isDaylightOff);
    }

    @Override
    public void set(String id) throws PcException {
        set(id, false);
    }

    @Override
    public void setWithoutDaylight(String id) throws PcException {
        set(id, true);
    }

    private void set(String id, boolean daylightOff) throws PcException {
        String operation = "SetDynamicTimeZoneInformation";
        String known = ZoneNames.all().stream()
                .filter(id::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new PcException(Reason.MISSING, operation, id, 0));
        keeper.change(operation, id, model -> {
            ZoneNames.set(model, known);
            ZoneNames.setDaylightOff(model, daylightOff);
        });
    }
}
