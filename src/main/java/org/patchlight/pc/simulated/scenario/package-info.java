/** Scenarios of the simulated PC: what is wrong with it, at Windows' own level. */
@NullMarked
package org.patchlight.pc.simulated.scenario;

import org.jspecify.annotations.NullMarked;
