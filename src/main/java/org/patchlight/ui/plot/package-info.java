/** The clock's past as a picture: offsets with their bounds over time, and what happened on the same axis. */
@NullMarked
package org.patchlight.ui.plot;

import org.jspecify.annotations.NullMarked;
