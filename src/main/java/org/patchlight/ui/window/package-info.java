/** The windows: what is wrong, fix progress, history, about. */
@NullMarked
package org.patchlight.ui.window;

import org.jspecify.annotations.NullMarked;
