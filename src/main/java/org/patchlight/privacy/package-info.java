/** What may leave this PC: removes secrets from a text and keeps only what is listed. */
@NullMarked
package org.patchlight.privacy;

import org.jspecify.annotations.NullMarked;
