/** The main window and its pages. */
@NullMarked
package org.patchlight.ui.main;

import org.jspecify.annotations.NullMarked;
