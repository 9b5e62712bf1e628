@NullMarked
package org.patchlight.ui.fault;

import org.jspecify.annotations.NullMarked;
