/** The real patient, through JNA; one class a port. */
@NullMarked
package org.patchlight.pc.windows;

import org.jspecify.annotations.NullMarked;
