/** Devices with a problem, drivers that Windows offers; findings, fixes. */
@NullMarked
package org.patchlight.driver;

import org.jspecify.annotations.NullMarked;
