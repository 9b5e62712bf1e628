/** The small window beside the tray icon that shows the state at a glance. */
@NullMarked
package org.patchlight.ui.flyout;

import org.jspecify.annotations.NullMarked;
