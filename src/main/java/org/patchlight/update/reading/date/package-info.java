/** Dates as people and localized tools write them, and the order of day and month that a file uses. */
@NullMarked
package org.patchlight.update.reading.date;

import org.jspecify.annotations.NullMarked;
