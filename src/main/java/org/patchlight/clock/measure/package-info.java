/** Measures the offset of the clock: asks time servers in rounds and takes the majority of their answers. */
@NullMarked
package org.patchlight.clock.measure;

import org.jspecify.annotations.NullMarked;
