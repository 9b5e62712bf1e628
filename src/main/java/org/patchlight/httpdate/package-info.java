/** Asks web servers for the time by the date of their answers; uses java.base only. */
@NullMarked
package org.patchlight.httpdate;

import org.jspecify.annotations.NullMarked;
