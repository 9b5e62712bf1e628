/** How ill is Windows Update: evidence readers, error catalogue, findings, fixes. */
@NullMarked
package org.patchlight.update;

import org.jspecify.annotations.NullMarked;
