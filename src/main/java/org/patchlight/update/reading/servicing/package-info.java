/** Readers of CBS.log, DISM logs and the output of DISM and SFC. */
@NullMarked
package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.NullMarked;
