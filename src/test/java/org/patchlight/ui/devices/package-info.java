@NullMarked
package org.patchlight.ui.devices;

import org.jspecify.annotations.NullMarked;
