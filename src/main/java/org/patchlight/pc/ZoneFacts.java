package org.patchlight.pc;

import java.time.Duration;

/**
 * A time zone that a PC has.
 *
 * @param id its Windows id, such as {@code W. Europe Standard Time}; not translated
 * @param name the name that Windows shows, in the language of the PC; the id if Windows has no name
 * @param offset local time minus UTC at the given moment, including daylight saving; -12 to +14 hours
 */
public record ZoneFacts(String id, String name, Duration offset) {}
