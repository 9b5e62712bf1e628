/**
 * What the program needs of the machine it runs on: build facts, clocks and threads, which no other package uses directly, and its own small
 * files.
 */
@NullMarked
package org.patchlight.machine;

import org.jspecify.annotations.NullMarked;
