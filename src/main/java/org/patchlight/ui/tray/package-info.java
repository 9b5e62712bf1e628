/** The menu as data, the tooltip, the choice and the painting of the icon. */
@NullMarked
package org.patchlight.ui.tray;

import org.jspecify.annotations.NullMarked;
