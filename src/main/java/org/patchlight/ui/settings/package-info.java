/** The settings dialog, which validates each entry as it is typed and applies it at once. */
@NullMarked
package org.patchlight.ui.settings;

import org.jspecify.annotations.NullMarked;
