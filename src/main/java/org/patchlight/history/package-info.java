/** What was seen and done: append-only JSON lines, a file a month. */
@NullMarked
package org.patchlight.history;

import org.jspecify.annotations.NullMarked;
