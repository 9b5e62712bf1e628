/** Repairs that were interrupted or that wait for a restart, and how they continue. */
@NullMarked
package org.patchlight.repair.interrupted;

import org.jspecify.annotations.NullMarked;
