/** The machine we run on, touched nowhere else: its wall clock, its monotonic clock and its threads. */
@NullMarked
package org.patchlight.machine;

import org.jspecify.annotations.NullMarked;
