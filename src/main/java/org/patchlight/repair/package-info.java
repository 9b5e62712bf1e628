/** Plans, guards, runs, journals and undoes fixes, which it knows as declarations only. */
@NullMarked
package org.patchlight.repair;

import org.jspecify.annotations.NullMarked;
