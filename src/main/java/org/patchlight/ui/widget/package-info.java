/** Components that several windows use. */
@NullMarked
package org.patchlight.ui.widget;

import org.jspecify.annotations.NullMarked;
