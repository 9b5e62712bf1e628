/** The settings of the user, their rules, and their storage on disk. */
@NullMarked
package org.patchlight.settings;

import org.jspecify.annotations.NullMarked;
