/** Plan, guards, run, journal, undo; knows fixes as declarations only. */
@NullMarked
package org.patchlight.repair;

import org.jspecify.annotations.NullMarked;
