/** Undoes a run from its journal. */
@NullMarked
package org.patchlight.repair.undo;

import org.jspecify.annotations.NullMarked;
