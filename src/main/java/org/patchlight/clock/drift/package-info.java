/** How fast a clock drifts, from the measurements of the past. */
@NullMarked
package org.patchlight.clock.drift;

import org.jspecify.annotations.NullMarked;
