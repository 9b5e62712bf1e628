/** The tray menu as data, the tooltip, and the drawing of the icon. */
@NullMarked
package org.patchlight.ui.tray;

import org.jspecify.annotations.NullMarked;
