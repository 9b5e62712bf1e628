@NullMarked
package org.patchlight.ui.plot;

import org.jspecify.annotations.NullMarked;
