/** Conditions that block updates whatever is tried, such as a full disk or a missing service file. */
@org.jspecify.annotations.NullMarked
package org.patchlight.update.standing;
