/** The texts of notifications, and Patchlight's own windows for them. */
@NullMarked
package org.patchlight.ui.toast;

import org.jspecify.annotations.NullMarked;
