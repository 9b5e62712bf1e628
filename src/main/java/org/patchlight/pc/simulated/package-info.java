/** A whole PC in memory that can be ill and can be cured; the default where there is no Windows. */
@NullMarked
package org.patchlight.pc.simulated;

import org.jspecify.annotations.NullMarked;
