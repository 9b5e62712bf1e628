/** Scenarios of the simulated PC: each sets causes and traces of problems where a real Windows has them. */
@NullMarked
package org.patchlight.pc.simulated.scenario;

import org.jspecify.annotations.NullMarked;
