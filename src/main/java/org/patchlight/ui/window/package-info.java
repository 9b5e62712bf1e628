/** The windows: status, fix, history and about. */
@NullMarked
package org.patchlight.ui.window;

import org.jspecify.annotations.NullMarked;
