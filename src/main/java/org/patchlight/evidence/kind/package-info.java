/** Recognizes what kind of evidence a file holds. */
@NullMarked
package org.patchlight.evidence.kind;

import org.jspecify.annotations.NullMarked;
