/** Ports and value types for everything that Patchlight reads from a PC or changes on it. */
@NullMarked
package org.patchlight.pc;

import org.jspecify.annotations.NullMarked;
