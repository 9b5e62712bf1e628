/** Turns message keys and arguments into text from the resource bundles. */
@NullMarked
package org.patchlight.words;

import org.jspecify.annotations.NullMarked;
