/** Policies of Windows that decide who manages a PC. */
@NullMarked
package org.patchlight.pc.policy;

import org.jspecify.annotations.NullMarked;
