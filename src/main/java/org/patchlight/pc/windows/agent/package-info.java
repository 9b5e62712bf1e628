/** The child process that asks the Windows Update Agent over COM, or lets it install: one question, one JSON answer. */
@NullMarked
package org.patchlight.pc.windows.agent;

import org.jspecify.annotations.NullMarked;
