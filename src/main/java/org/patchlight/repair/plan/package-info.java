/** Plans a repair: fixes, their proposals for this PC, and the order in which they run. */
@NullMarked
package org.patchlight.repair.plan;

import org.jspecify.annotations.NullMarked;
