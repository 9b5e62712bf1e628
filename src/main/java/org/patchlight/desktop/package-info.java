/** What the program needs from the desktop: tray icon, notifications, elevation, autostart, single instance, theme. */
@NullMarked
package org.patchlight.desktop;

import org.jspecify.annotations.NullMarked;
