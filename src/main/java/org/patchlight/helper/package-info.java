/** The elevated entry: fix ids in, progress lines out; never ui, desktop, settings, cli. Its reader, on the side of whoever asked, stands beside its writer. */
@NullMarked
package org.patchlight.helper;

import org.jspecify.annotations.NullMarked;
