/** Checks Windows Update: reads its evidence, looks up error codes, reports findings and declares the fixes. */
@NullMarked
package org.patchlight.update;

import org.jspecify.annotations.NullMarked;
