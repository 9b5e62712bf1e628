/** The house we live in: tray icon, notifier, elevation, autostart, single instance, theme. */
@NullMarked
package org.patchlight.desktop;

import org.jspecify.annotations.NullMarked;
