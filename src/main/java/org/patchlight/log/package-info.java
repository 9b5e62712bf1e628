/** Where and how the program logs. */
@NullMarked
package org.patchlight.log;

import org.jspecify.annotations.NullMarked;
