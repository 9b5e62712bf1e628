/** The patient: everything we ask of the computer we look after, as small ports and value types, nothing else. */
@NullMarked
package org.patchlight.pc;

import org.jspecify.annotations.NullMarked;
