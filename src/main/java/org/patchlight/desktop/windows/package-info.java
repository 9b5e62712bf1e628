/** The Windows desktop through JNA, with one hidden top-level window behind all of it. */
@NullMarked
package org.patchlight.desktop.windows;

import org.jspecify.annotations.NullMarked;
