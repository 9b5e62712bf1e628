/** Events in the Application log of Windows, with documented ids: what administrators filter, forward and collect. */
@NullMarked
package org.patchlight.eventlog;

import org.jspecify.annotations.NullMarked;
