/** The page of {@code analyze --html}: one self-contained file for a helpdesk. */
@NullMarked
package org.patchlight.cli.html;

import org.jspecify.annotations.NullMarked;
