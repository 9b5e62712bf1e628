/** Tests of the fix window. */
@NullMarked
package org.patchlight.ui.fix;

import org.jspecify.annotations.NullMarked;
