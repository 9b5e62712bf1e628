/** The settings dialog, which validates while one types and applies at once. */
@NullMarked
package org.patchlight.ui.settings;

import org.jspecify.annotations.NullMarked;
