/** Readers of WindowsUpdate.log. */
@NullMarked
package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.NullMarked;
