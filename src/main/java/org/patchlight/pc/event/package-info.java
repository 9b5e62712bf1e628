/** Event records of Windows, from a live log or a copied file. */
@NullMarked
package org.patchlight.pc.event;

import org.jspecify.annotations.NullMarked;
