/** Packet, timestamp, exchange, client, and the small server that the simulated PC answers with; java.base only. */
@NullMarked
package org.patchlight.sntp;

import org.jspecify.annotations.NullMarked;
