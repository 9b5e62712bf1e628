/** Compares what Windows says it installed with the build that it runs, on this PC and in copied evidence. */
@NullMarked
package org.patchlight.update.installed;

import org.jspecify.annotations.NullMarked;
