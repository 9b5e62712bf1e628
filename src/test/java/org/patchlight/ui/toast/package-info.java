@NullMarked
package org.patchlight.ui.toast;

import org.jspecify.annotations.NullMarked;
