/** The single actions that fixes consist of, each with its before-values and its way to undo them. */
@NullMarked
package org.patchlight.repair.step;

import org.jspecify.annotations.NullMarked;
