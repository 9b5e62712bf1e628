@NullMarked
package org.patchlight.ui.style;

import org.jspecify.annotations.NullMarked;
