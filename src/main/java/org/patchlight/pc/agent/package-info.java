/** Values that the Windows Update agent reports or receives. */
@NullMarked
package org.patchlight.pc.agent;

import org.jspecify.annotations.NullMarked;
