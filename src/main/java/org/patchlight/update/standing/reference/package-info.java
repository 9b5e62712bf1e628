/** Registry entries that point to files and folders that no longer exist. */
@NullMarked
package org.patchlight.update.standing.reference;

import org.jspecify.annotations.NullMarked;
