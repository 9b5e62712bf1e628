/** Small ports and value types for everything Patchlight asks of a PC or changes on it. */
@NullMarked
package org.patchlight.pc;

import org.jspecify.annotations.NullMarked;
