/** A strict SNTP client and the small server that the simulated PC asks; uses java.base only. */
@NullMarked
package org.patchlight.sntp;

import org.jspecify.annotations.NullMarked;
