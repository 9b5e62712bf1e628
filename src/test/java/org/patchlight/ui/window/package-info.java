@NullMarked
package org.patchlight.ui.window;

import org.jspecify.annotations.NullMarked;
