/** Measures this PC's clock against time servers, finds why it is wrong, and declares the fixes. */
@NullMarked
package org.patchlight.clock;

import org.jspecify.annotations.NullMarked;
