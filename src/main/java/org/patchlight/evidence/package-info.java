/** Opens evidence files, tells their encoding, and streams their records within limits. */
@NullMarked
package org.patchlight.evidence;

import org.jspecify.annotations.NullMarked;
