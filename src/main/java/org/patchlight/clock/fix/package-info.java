/** The fixes for the clock, one class each, and what they share. */
@NullMarked
package org.patchlight.clock.fix;

import org.jspecify.annotations.NullMarked;
