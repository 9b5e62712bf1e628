/** What a person can type next, and what they probably meant. */
@NullMarked
package org.patchlight.cli.advice;

import org.jspecify.annotations.NullMarked;
