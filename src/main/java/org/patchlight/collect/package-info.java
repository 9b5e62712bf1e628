/** Collects this PC's evidence into one zip file without people's names, for {@code analyze} to read. */
@NullMarked
package org.patchlight.collect;

import org.jspecify.annotations.NullMarked;
