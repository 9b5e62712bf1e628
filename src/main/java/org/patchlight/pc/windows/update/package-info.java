/** The Windows Update agent, asked in a child process, and the component store, repaired with DISM and {@code sfc}. */
@NullMarked
package org.patchlight.pc.windows.update;

import org.jspecify.annotations.NullMarked;
