/** The single actions that a fix is put together from, each with its before-values and its way back. */
@NullMarked
package org.patchlight.repair.step;

import org.jspecify.annotations.NullMarked;
