@NullMarked
package org.patchlight.ui.flyout;

import org.jspecify.annotations.NullMarked;
