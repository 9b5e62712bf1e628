/** Readers of exported update histories: CSV, tables, and lists. */
@NullMarked
package org.patchlight.update.reading.history;

import org.jspecify.annotations.NullMarked;
