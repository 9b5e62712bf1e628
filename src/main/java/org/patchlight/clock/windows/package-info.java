/** What Windows itself says about its clock: the Windows Time service, its settings, its events, and other programs that set the clock. */
@NullMarked
package org.patchlight.clock.windows;

import org.jspecify.annotations.NullMarked;
