/** Finds devices with problems and drivers that Windows offers for them, and declares the fixes. */
@NullMarked
package org.patchlight.driver;

import org.jspecify.annotations.NullMarked;
