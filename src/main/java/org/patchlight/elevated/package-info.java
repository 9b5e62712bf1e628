/** Runs repairs that need an administrator: the call of the elevated helper and the stores that only administrators write. */
@NullMarked
package org.patchlight.elevated;

import org.jspecify.annotations.NullMarked;
