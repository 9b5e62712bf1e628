/** The fixes for Windows Update, one class each, and what they share. */
@NullMarked
package org.patchlight.update.fix;

import org.jspecify.annotations.NullMarked;
