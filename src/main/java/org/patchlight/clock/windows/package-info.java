/**
 * What Windows itself reports about its clock: the Windows Time service, its settings and events, and other programs
 * that set the clock.
 */
@NullMarked
package org.patchlight.clock.windows;

import org.jspecify.annotations.NullMarked;
