/**
 * The journal of repairs: what each step changed, written before the step acts, the steps rebuilt from it, and the lock
 * that allows one repair at a time.
 */
@NullMarked
package org.patchlight.repair.journal;

import org.jspecify.annotations.NullMarked;
