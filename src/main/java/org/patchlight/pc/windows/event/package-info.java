/** The event log, through {@code wevtapi.dll}: queries and subscriptions. */
@NullMarked
package org.patchlight.pc.windows.event;

import org.jspecify.annotations.NullMarked;
