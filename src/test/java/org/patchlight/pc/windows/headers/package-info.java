/**
 * Compares what the code states about Windows with mingw's headers and import libraries: constants, sizes, offsets and
 * functions. Nothing of it runs on Windows; the compiler alone computes each value.
 */
package org.patchlight.pc.windows.headers;
