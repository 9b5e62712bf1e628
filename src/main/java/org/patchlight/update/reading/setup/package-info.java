/** The reader of Windows Setup logs. */
@NullMarked
package org.patchlight.update.reading.setup;

import org.jspecify.annotations.NullMarked;
