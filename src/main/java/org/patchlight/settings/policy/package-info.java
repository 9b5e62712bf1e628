/** Settings that an administrator sets by policy, above those of the person. */
@NullMarked
package org.patchlight.settings.policy;

import org.jspecify.annotations.NullMarked;
