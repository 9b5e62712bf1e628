/** The JSON documents of the command line. */
@NullMarked
package org.patchlight.cli.json;

import org.jspecify.annotations.NullMarked;
