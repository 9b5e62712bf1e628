/** Files and folders: facts, sizes, renaming, deleting, which process holds a file, and who may write to a folder. */
@NullMarked
package org.patchlight.pc.windows.file;

import org.jspecify.annotations.NullMarked;
