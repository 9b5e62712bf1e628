/** Texts about evidence for a terminal: what result codes mean, and what differs between two cases. */
@NullMarked
package org.patchlight.cli.evidence;

import org.jspecify.annotations.NullMarked;
