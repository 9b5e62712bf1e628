/** Readers of ReportingEvents.log, whole or in pieces. */
@NullMarked
package org.patchlight.update.reading.report;

import org.jspecify.annotations.NullMarked;
