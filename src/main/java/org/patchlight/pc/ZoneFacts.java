package org.patchlight.pc;

import java.time.Duration;

/**
 * A time zone that a PC knows.
 *
 * @param id its Windows id, such as {@code W. Europe Standard Time}; no language translates it
 * @param name what Windows calls it in lists, in the language of the PC; the id where Windows has no name for it
 * @param offset local time minus UTC at the time that was asked for, daylight saving included; -12 to +14 hours
 */
public record ZoneFacts(String id, String name, Duration offset) {}
