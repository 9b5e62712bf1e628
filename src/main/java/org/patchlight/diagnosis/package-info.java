/** Runs the checks of clock, updates and devices and joins their findings into one result. */
@NullMarked
package org.patchlight.diagnosis;

import org.jspecify.annotations.NullMarked;
