/** A PC in memory that can have problems and be fixed; the default where there is no Windows. */
@NullMarked
package org.patchlight.pc.simulated;

import org.jspecify.annotations.NullMarked;
