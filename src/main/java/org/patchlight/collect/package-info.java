/** Gathers the evidence of this PC into one zip without people's names, for a person to hand on. */
@NullMarked
package org.patchlight.collect;

import org.jspecify.annotations.NullMarked;
