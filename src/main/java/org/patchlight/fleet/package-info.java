/** The state of one PC for the engines that watch many: monitoring systems and device management. */
@NullMarked
package org.patchlight.fleet;

import org.jspecify.annotations.NullMarked;
