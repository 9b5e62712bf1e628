/** Copied evidence about the clock: the output of {@code w32tm}, the time service's own log, and who holds its port. */
@NullMarked
package org.patchlight.casefile.clock;

import org.jspecify.annotations.NullMarked;
