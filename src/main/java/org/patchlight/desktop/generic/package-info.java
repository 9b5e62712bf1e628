/** The desktop on systems other than Windows: dorkbox or AWT tray, files for autostart, no elevation. */
@NullMarked
package org.patchlight.desktop.generic;

import org.jspecify.annotations.NullMarked;
