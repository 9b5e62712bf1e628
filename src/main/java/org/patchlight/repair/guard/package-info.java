/** Guards: what stands against a repair just now, each in a class of its own, and what to do instead. They read, and change nothing. */
@NullMarked
package org.patchlight.repair.guard;

import org.jspecify.annotations.NullMarked;
