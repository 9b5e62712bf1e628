/** Samples and doubles for the tests of what a person sees. */
@NullMarked
package org.patchlight.ui;

import org.jspecify.annotations.NullMarked;
