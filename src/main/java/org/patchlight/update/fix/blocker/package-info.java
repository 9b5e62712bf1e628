/** Undoes what programs did to block updates, where that can be undone exactly. */
@NullMarked
package org.patchlight.update.fix.blocker;

import org.jspecify.annotations.NullMarked;
