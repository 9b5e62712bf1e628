/** The same abilities as commands. */
@NullMarked
package org.patchlight.cli;

import org.jspecify.annotations.NullMarked;
