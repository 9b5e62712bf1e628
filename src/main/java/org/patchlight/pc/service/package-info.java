/** Windows services, as values. */
@NullMarked
package org.patchlight.pc.service;

import org.jspecify.annotations.NullMarked;
