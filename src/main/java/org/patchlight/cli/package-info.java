/** The command line: each command, its options, its text and its JSON. */
@NullMarked
package org.patchlight.cli;

import org.jspecify.annotations.NullMarked;
