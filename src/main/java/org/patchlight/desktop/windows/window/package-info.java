/** The hidden window with its thread, and the messages that Windows sends to it. */
@NullMarked
package org.patchlight.desktop.windows.window;

import org.jspecify.annotations.NullMarked;
