/** Judges copied evidence: joins what several files report and turns it into findings. */
@NullMarked
package org.patchlight.casefile;

import org.jspecify.annotations.NullMarked;
