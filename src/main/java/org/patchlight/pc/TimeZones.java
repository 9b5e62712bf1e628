package org.patchlight.pc;

import java.time.Instant;
import java.util.List;

/** The time zone of a PC. Zones have Windows ids such as {@code W. Europe Standard Time}. */
public interface TimeZones {
    /** The id of the zone in force. */
    String current() throws PcException;

    /** The ids of all zones that this Windows knows. */
    List<String> available() throws PcException;

    /** All zones that this Windows knows, with what they are called and how far they are from UTC at this time; in the order of their offsets, then names. */
    List<ZoneFacts> known(Instant time) throws PcException;

    /**
     * Puts another zone in force. The clock (UTC) stays; only what is shown moves.
     *
     * @throws PcException MISSING if this Windows does not know the zone
     */
    void set(String id) throws PcException;
}
