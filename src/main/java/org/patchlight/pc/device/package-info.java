/** Devices and drivers, as values. */
@NullMarked
package org.patchlight.pc.device;

import org.jspecify.annotations.NullMarked;
