/** Puts keys and arguments together into sentences for people, from the resource bundles. */
@NullMarked
package org.patchlight.words;

import org.jspecify.annotations.NullMarked;
