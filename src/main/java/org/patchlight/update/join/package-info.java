/** Joins what several sources say about one failed attempt, so that it counts once, on this PC and in copied evidence. */
@NullMarked
package org.patchlight.update.join;

import org.jspecify.annotations.NullMarked;
