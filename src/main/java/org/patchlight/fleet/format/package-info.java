/** The state of a PC as each engine reads it. All say the same verdict. */
@NullMarked
package org.patchlight.fleet.format;

import org.jspecify.annotations.NullMarked;
