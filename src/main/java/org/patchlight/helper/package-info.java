/** The elevated helper: takes fix ids, writes progress lines, and reads them back for the caller. */
@NullMarked
package org.patchlight.helper;

import org.jspecify.annotations.NullMarked;
