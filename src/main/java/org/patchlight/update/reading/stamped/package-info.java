/** Lines of servicing and setup logs, which begin with the same time stamp. */
@NullMarked
package org.patchlight.update.reading.stamped;

import org.jspecify.annotations.NullMarked;
