/** Parts that several windows are made of. */
@NullMarked
package org.patchlight.ui.widget;

import org.jspecify.annotations.NullMarked;
