/**
 * Decides who runs a repair: this program, or the elevated helper. Calls the helper, and keeps the stores that only
 * administrators write.
 */
@NullMarked
package org.patchlight.elevated;

import org.jspecify.annotations.NullMarked;
