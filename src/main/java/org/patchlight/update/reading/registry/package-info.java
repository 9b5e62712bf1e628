/** Readers of exported registry keys and of service lists. */
@NullMarked
package org.patchlight.update.reading.registry;

import org.jspecify.annotations.NullMarked;
