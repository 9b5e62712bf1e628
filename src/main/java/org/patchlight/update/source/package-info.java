/**
 * The sources on this PC that show how updates ended: ReportingEvents.log, the event log, the results in the
 * registry, and the update agent.
 */
@NullMarked
package org.patchlight.update.source;

import org.jspecify.annotations.NullMarked;
