/** What the user chose, the rules for it, and how it is kept on disk. */
@NullMarked
package org.patchlight.settings;

import org.jspecify.annotations.NullMarked;
