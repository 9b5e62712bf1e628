/** The page with the devices that have a problem or an offered driver. */
@NullMarked
package org.patchlight.ui.devices;

import org.jspecify.annotations.NullMarked;
