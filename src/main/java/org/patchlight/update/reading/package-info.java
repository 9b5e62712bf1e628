/** Reads each kind of Windows Update evidence that can be copied from a PC, one reader per kind. */
@NullMarked
package org.patchlight.update.reading;

import org.jspecify.annotations.NullMarked;
