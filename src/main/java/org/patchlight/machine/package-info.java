/** The program's own build facts, wall clock, monotonic clock and threads; no other package touches these directly. */
@NullMarked
package org.patchlight.machine;

import org.jspecify.annotations.NullMarked;
