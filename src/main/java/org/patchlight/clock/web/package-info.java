/** The time from the Date headers of web servers: a second opinion when time servers give no certain answer. */
@NullMarked
package org.patchlight.clock.web;

import org.jspecify.annotations.NullMarked;
