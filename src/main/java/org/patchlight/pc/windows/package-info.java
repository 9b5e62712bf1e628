/** The ports of a PC answered by real Windows through JNA, one class per port. */
@NullMarked
package org.patchlight.pc.windows;

import org.jspecify.annotations.NullMarked;
