/** The command line: each command with its options and its text. {@code cli.json} has the JSON. */
@NullMarked
package org.patchlight.cli;

import org.jspecify.annotations.NullMarked;
