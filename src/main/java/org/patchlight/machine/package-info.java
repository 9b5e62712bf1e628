/** The program itself and the machine it runs on, touched nowhere else: build facts, wall clock, monotonic clock, threads. */
@NullMarked
package org.patchlight.machine;

import org.jspecify.annotations.NullMarked;
