/** Finds the one cause behind several findings. */
@NullMarked
package org.patchlight.diagnosis.cause;

import org.jspecify.annotations.NullMarked;
