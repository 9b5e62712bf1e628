/** What a PC gives to this program, as values. */
@NullMarked
package org.patchlight.pc.program;

import org.jspecify.annotations.NullMarked;
