/** For how long Microsoft supports a version of Windows. */
@NullMarked
package org.patchlight.update.standing.support;

import org.jspecify.annotations.NullMarked;
