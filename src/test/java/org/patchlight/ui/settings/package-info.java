@NullMarked
package org.patchlight.ui.settings;

import org.jspecify.annotations.NullMarked;
