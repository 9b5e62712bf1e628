/** The registry, always in its 64-bit view. */
@NullMarked
package org.patchlight.pc.windows.registry;

import org.jspecify.annotations.NullMarked;
