/** How Windows starts Patchlight: at sign-in, or as an administrator. */
@NullMarked
package org.patchlight.desktop.windows.launch;

import org.jspecify.annotations.NullMarked;
