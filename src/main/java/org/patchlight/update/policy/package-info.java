/** What holds updates back on purpose: pauses, policies, and the update server of an organisation. */
@NullMarked
package org.patchlight.update.policy;

import org.jspecify.annotations.NullMarked;
