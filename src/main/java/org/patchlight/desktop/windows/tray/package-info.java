/** The icon in the notification area: picture, tooltip, menu and balloons, through {@code Shell_NotifyIcon}. */
@NullMarked
package org.patchlight.desktop.windows.tray;

import org.jspecify.annotations.NullMarked;
