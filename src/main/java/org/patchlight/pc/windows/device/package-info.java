/** Devices and their drivers, through the configuration manager, {@code pnputil} and the registry. */
@NullMarked
package org.patchlight.pc.windows.device;

import org.jspecify.annotations.NullMarked;
