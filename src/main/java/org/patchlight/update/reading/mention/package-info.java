/** Finds result codes in plain sight in text that no reader of a known kind understands. */
@NullMarked
package org.patchlight.update.reading.mention;

import org.jspecify.annotations.NullMarked;
