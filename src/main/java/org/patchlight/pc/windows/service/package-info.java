/** Services, through the service control manager. */
@NullMarked
package org.patchlight.pc.windows.service;

import org.jspecify.annotations.NullMarked;
