/** Steps that change values and keys of the registry; each restores exactly what was before. */
@NullMarked
package org.patchlight.repair.step.registry;

import org.jspecify.annotations.NullMarked;
