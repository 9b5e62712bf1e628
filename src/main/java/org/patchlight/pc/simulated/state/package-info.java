/** What a Windows keeps in files, registry keys and logs, and how a healthy one looks. */
@NullMarked
package org.patchlight.pc.simulated.state;

import org.jspecify.annotations.NullMarked;
