/** The time as web servers report it: a second opinion when time servers give no certain answer. */
@NullMarked
package org.patchlight.clock.web;

import org.jspecify.annotations.NullMarked;
