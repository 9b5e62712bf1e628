/** What the user chose, and how it survives on disk. */
@NullMarked
package org.patchlight.settings;

import org.jspecify.annotations.NullMarked;
