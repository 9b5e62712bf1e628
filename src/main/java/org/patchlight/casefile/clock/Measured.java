package org.patchlight.casefile.clock;

import org.patchlight.clock.windows.StripChart;

/**
 * The result of a measurement against a server, as w32tm showed it.
 *
 * @param offsets the server's time minus the PC's clock, at least one
 * @param byMonitor whether each is from another server
 * @param address the name and address of the server; empty if unknown
 */
record Measured(StripChart offsets, boolean byMonitor, String address) {}
