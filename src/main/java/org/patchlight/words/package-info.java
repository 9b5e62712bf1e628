/** Turns message keys and arguments into sentences from the resource bundles. */
@NullMarked
package org.patchlight.words;

import org.jspecify.annotations.NullMarked;
