/** Asks web servers for the time by the Date header of their answers. Uses java.base only. */
@NullMarked
package org.patchlight.httpdate;

import org.jspecify.annotations.NullMarked;
