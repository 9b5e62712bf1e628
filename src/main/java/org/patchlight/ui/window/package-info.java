/** The windows: status, fix, unfinished repair, history and about. */
@NullMarked
package org.patchlight.ui.window;

import org.jspecify.annotations.NullMarked;
