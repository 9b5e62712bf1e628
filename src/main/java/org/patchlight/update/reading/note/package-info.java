/** What every reader of copied evidence has in common: the reader itself, the facts it reports, and who takes them. */
@NullMarked
package org.patchlight.update.reading.note;

import org.jspecify.annotations.NullMarked;
