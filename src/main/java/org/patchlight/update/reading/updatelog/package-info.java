/** Readers of WindowsUpdate.log and ReportingEvents.log. */
@NullMarked
package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.NullMarked;
