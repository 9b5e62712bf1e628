@NullMarked
package org.patchlight.ui.history;

import org.jspecify.annotations.NullMarked;
