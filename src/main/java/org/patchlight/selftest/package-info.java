/** Reports line by line what a PC lets this program do, without changing anything. */
@NullMarked
package org.patchlight.selftest;

import org.jspecify.annotations.NullMarked;
