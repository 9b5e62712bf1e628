/** The state of a simulated PC in memory and in its file. */
@NullMarked
package org.patchlight.pc.simulated.model;

import org.jspecify.annotations.NullMarked;
