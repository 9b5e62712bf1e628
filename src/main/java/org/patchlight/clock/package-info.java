/** How wrong is the clock, by whose word, how sure are we; its findings and fixes. */
@NullMarked
package org.patchlight.clock;

import org.jspecify.annotations.NullMarked;
