package org.patchlight.pc;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The time zone of a PC. Zones have Windows ids such as {@code W. Europe Standard Time}. */
public interface TimeZones {
    /**
     * The id of the current zone.
     *
     * @throws PcException if it can't be read
     */
    String current() throws PcException;

    /**
     * The rules of the current zone, for local times in logs. Ask again for each log, because the zone can change at any
     * time.
     */
    ZoneId rules();

    /**
     * The ids of all zones that this Windows has.
     *
     * @throws PcException if they can't be read
     */
    List<String> available() throws PcException;

    /**
     * All zones that this Windows has, with their names and their UTC offsets at this time. They are sorted by offset,
     * then by name.
     *
     * @param time the moment for the offsets
     * @throws PcException if they can't be read
     */
    List<ZoneFacts> known(Instant time) throws PcException;

    /**
     * Whether daylight saving is switched off, whatever the rules of the current zone say.
     *
     * @throws PcException if it can't be read
     */
    boolean isDaylightOff() throws PcException;

    /**
     * Changes the time zone and switches daylight saving on. The clock (UTC) doesn't change, only local time.
     *
     * @param id the Windows id of the zone
     * @throws PcException MISSING if this Windows doesn't have the zone
     */
    void set(String id) throws PcException;

    /**
     * The same, with daylight saving switched off.
     *
     * @param id the Windows id of the zone
     * @throws PcException MISSING if this Windows doesn't have the zone
     */
    void setWithoutDaylight(String id) throws PcException;
}
