/** Checks Windows Update: joins its evidence, explains error codes, reports findings and declares the fixes. */
@NullMarked
package org.patchlight.update;

import org.jspecify.annotations.NullMarked;
