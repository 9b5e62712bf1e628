/** The tools of Windows and child processes of Patchlight, each run with a time limit. */
@NullMarked
package org.patchlight.pc.windows.process;

import org.jspecify.annotations.NullMarked;
