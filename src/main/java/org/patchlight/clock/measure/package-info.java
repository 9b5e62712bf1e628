/** Measures the offset of the clock: time servers, rounds of questions, and the vote over their answers. */
@NullMarked
package org.patchlight.clock.measure;

import org.jspecify.annotations.NullMarked;
