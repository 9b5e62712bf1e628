/** What a notice says and offers, and our own window for it. */
@NullMarked
package org.patchlight.ui.toast;

import org.jspecify.annotations.NullMarked;
