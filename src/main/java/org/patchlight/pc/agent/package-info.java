/** Values that the Windows Update agent reports or is asked for. */
@NullMarked
package org.patchlight.pc.agent;

import org.jspecify.annotations.NullMarked;
