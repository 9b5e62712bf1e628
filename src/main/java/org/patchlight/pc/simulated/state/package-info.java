/** The files, registry keys and logs of a simulated Windows, and the state of a healthy one. */
@NullMarked
package org.patchlight.pc.simulated.state;

import org.jspecify.annotations.NullMarked;
