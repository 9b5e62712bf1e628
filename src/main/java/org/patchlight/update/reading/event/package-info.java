/** Readers of copied event records: .evtx, XML, and text. */
@NullMarked
package org.patchlight.update.reading.event;

import org.jspecify.annotations.NullMarked;
