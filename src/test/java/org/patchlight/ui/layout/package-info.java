@NullMarked
package org.patchlight.ui.layout;

import org.jspecify.annotations.NullMarked;
