/** Text that was copied from a web page, a forum, a terminal or an editor, without what these put around it. */
@NullMarked
package org.patchlight.evidence.posted;

import org.jspecify.annotations.NullMarked;
