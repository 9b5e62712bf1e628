@NullMarked
package org.patchlight.ui.text;

import org.jspecify.annotations.NullMarked;
