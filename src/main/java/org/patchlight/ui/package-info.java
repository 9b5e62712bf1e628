/** The user interface: brings tray menu, notifications, windows and settings together in one place. */
@NullMarked
package org.patchlight.ui;

import org.jspecify.annotations.NullMarked;
