/** Text of copied files: encodings, lines, and times. */
@NullMarked
package org.patchlight.evidence.text;

import org.jspecify.annotations.NullMarked;
