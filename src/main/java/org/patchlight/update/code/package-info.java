/** What a result code means and which fixes fit it: the catalogue of codes, the circumstances that matter, and the routes from a code to its fixes. */
@NullMarked
package org.patchlight.update.code;

import org.jspecify.annotations.NullMarked;
