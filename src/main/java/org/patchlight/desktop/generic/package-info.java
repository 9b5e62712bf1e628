/** Any other desktop: dorkbox or AWT tray, no elevation, files for autostart. */
@NullMarked
package org.patchlight.desktop.generic;

import org.jspecify.annotations.NullMarked;
