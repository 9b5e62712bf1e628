/**
 * What the program needs from the machine it runs on: build facts, clocks and threads, which no other package uses
 * directly, and small files of its own.
 */
@NullMarked
package org.patchlight.machine;

import org.jspecify.annotations.NullMarked;
