/** How fast a clock drifts, computed from earlier measurements. */
@NullMarked
package org.patchlight.clock.drift;

import org.jspecify.annotations.NullMarked;
