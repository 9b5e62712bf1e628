/** Containers and texts that know their height for a width before they are painted. */
@NullMarked
package org.patchlight.ui.layout;

import org.jspecify.annotations.NullMarked;
