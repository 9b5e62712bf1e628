/** Finds the one cause of several findings. */
@NullMarked
package org.patchlight.diagnosis.cause;

import org.jspecify.annotations.NullMarked;
