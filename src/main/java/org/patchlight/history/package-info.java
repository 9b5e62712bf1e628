/** What Patchlight found and did, as append-only JSON lines, one file a month. */
@NullMarked
package org.patchlight.history;

import org.jspecify.annotations.NullMarked;
