/** The fix window: what Patchlight will do, how far it is, and how it ended. Also the window of an interrupted fix. */
@NullMarked
package org.patchlight.ui.fix;

import org.jspecify.annotations.NullMarked;
