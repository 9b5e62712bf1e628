/** Decides when to check, what changed and what deserves a notification; the only writer of the history. */
@NullMarked
package org.patchlight.monitor;

import org.jspecify.annotations.NullMarked;
