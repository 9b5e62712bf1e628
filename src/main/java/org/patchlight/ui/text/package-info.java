/** Lines of text for windows, built from messages so that a missing text never breaks a window. */
@NullMarked
package org.patchlight.ui.text;

import org.jspecify.annotations.NullMarked;
