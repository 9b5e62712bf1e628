/** Opens evidence files, detects their kind and encoding, and streams their records within limits. */
@NullMarked
package org.patchlight.evidence;

import org.jspecify.annotations.NullMarked;
