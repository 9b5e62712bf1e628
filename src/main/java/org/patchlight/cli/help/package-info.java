/** The help of the commands, built from the commands themselves and the texts. */
@NullMarked
package org.patchlight.cli.help;

import org.jspecify.annotations.NullMarked;
