/** The shared vocabulary: check, finding, severity, report, declaration of a fix, verdict. */
@NullMarked
package org.patchlight.health;

import org.jspecify.annotations.NullMarked;
