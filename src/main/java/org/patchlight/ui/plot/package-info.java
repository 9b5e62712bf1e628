/** Plots the clock's offset with its error bounds over time, with events on the same axis. */
@NullMarked
package org.patchlight.ui.plot;

import org.jspecify.annotations.NullMarked;
