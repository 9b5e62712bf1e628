/** Checks what other programs or Microsoft did to hold updates back, and judges whether an installation took effect. */
@NullMarked
package org.patchlight.update.standing.blocker;

import org.jspecify.annotations.NullMarked;
