/** What a notification says and offers, and Patchlight's own window for it. */
@NullMarked
package org.patchlight.ui.toast;

import org.jspecify.annotations.NullMarked;
