/** Reads every kind of evidence about Windows Update that can be copied from a PC, each kind by a reader of its own. */
@NullMarked
package org.patchlight.update.reading;

import org.jspecify.annotations.NullMarked;
