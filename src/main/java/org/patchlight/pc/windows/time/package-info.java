/** The clock, the Windows Time service and the time zones. */
@NullMarked
package org.patchlight.pc.windows.time;

import org.jspecify.annotations.NullMarked;
