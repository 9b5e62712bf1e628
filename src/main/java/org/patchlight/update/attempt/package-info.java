/**
 * What was attempted with an update and how it ended: result codes, titles, identities, and the join of attempts on
 * the same update.
 */
@NullMarked
package org.patchlight.update.attempt;

import org.jspecify.annotations.NullMarked;
