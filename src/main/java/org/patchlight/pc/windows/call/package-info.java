/** How Patchlight calls Windows: error codes, time limits, privileges, and the folders of Windows. */
@NullMarked
package org.patchlight.pc.windows.call;

import org.jspecify.annotations.NullMarked;
