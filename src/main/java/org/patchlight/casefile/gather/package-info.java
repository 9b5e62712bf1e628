/** Collects what the readers of copied evidence report, in memory that does not grow with the files. */
@NullMarked
package org.patchlight.casefile.gather;

import org.jspecify.annotations.NullMarked;
