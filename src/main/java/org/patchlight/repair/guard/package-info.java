/** Reasons why a fix can't run right now, one class each; they read and change nothing. */
@NullMarked
package org.patchlight.repair.guard;

import org.jspecify.annotations.NullMarked;
