/** Files, folders and disk space, as values. */
@NullMarked
package org.patchlight.pc.file;

import org.jspecify.annotations.NullMarked;
