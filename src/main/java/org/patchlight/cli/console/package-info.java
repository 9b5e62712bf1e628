/** Writes text so that any console and any reader of JSON can show it. */
@NullMarked
package org.patchlight.cli.console;

import org.jspecify.annotations.NullMarked;
