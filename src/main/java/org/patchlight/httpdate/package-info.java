/** What web servers say the time is: response head, date, exchange, trust, and the small server that the simulated PC asks; java.base only. */
@NullMarked
package org.patchlight.httpdate;

import org.jspecify.annotations.NullMarked;
