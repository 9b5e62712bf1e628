/** The desktop on systems other than Windows: dorkbox or AWT tray, autostart files, no elevation. */
@NullMarked
package org.patchlight.desktop.generic;

import org.jspecify.annotations.NullMarked;
