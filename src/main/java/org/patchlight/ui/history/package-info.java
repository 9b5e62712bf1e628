/** The history: the plot of the clock, and what was found and done, day by day. */
@NullMarked
package org.patchlight.ui.history;

import org.jspecify.annotations.NullMarked;
