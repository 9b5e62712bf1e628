/** Why a clock is wrong: one class for each group of causes. */
@NullMarked
package org.patchlight.clock.why;

import org.jspecify.annotations.NullMarked;
