/** The visual language: spacing, type, colours and symbols. No view has values of its own. */
@NullMarked
package org.patchlight.ui.style;

import org.jspecify.annotations.NullMarked;
