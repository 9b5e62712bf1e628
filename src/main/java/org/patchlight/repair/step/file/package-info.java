/** Steps that rename and remove folders and change files of Windows; nothing is lost that an undo needs. */
@NullMarked
package org.patchlight.repair.step.file;

import org.jspecify.annotations.NullMarked;
