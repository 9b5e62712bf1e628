/** When to look, what changed, what deserves a notice; the only writer of history. */
@NullMarked
package org.patchlight.monitor;

import org.jspecify.annotations.NullMarked;
