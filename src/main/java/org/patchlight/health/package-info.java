/** The words: check, finding, severity, report, fix declaration, verdict. */
@NullMarked
package org.patchlight.health;

import org.jspecify.annotations.NullMarked;
