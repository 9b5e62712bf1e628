@NullMarked
package org.patchlight.ui.tray;

import org.jspecify.annotations.NullMarked;
