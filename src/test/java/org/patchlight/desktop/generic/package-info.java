@NullMarked
package org.patchlight.desktop.generic;

import org.jspecify.annotations.NullMarked;
