/**
 * What a result code means and which fixes match it: the catalogue of codes, the circumstances, and the routes from a
 * code to its fixes.
 */
@NullMarked
package org.patchlight.update.code;

import org.jspecify.annotations.NullMarked;
