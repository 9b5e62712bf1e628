/** What all readers of copied evidence share: the reader interface, the facts, and the receiver of the results. */
@NullMarked
package org.patchlight.update.reading.note;

import org.jspecify.annotations.NullMarked;
