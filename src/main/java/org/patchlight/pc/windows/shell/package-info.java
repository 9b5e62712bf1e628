/** Pages and programs that the shell opens for the person, and whose signature a program has. */
@NullMarked
package org.patchlight.pc.windows.shell;

import org.jspecify.annotations.NullMarked;
