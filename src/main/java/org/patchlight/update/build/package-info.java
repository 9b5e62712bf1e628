/** Builds and revisions of Windows, and what is recorded about the cumulative updates that raise them. */
@NullMarked
package org.patchlight.update.build;

import org.jspecify.annotations.NullMarked;
