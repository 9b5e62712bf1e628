/** Samples and test doubles for the user interface. */
@NullMarked
package org.patchlight.ui;

import org.jspecify.annotations.NullMarked;
