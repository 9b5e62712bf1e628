/** Windows' own notifications under the name of this program, through the Windows Runtime (JNA). */
@NullMarked
package org.patchlight.desktop.windows.toast;

import org.jspecify.annotations.NullMarked;
