/** What runs in the child process that asks the update agent by late-bound COM, or has it install: one question, one JSON answer, then it ends. It knows little, so that it starts quickly. */
@NullMarked
package org.patchlight.pc.windows.agent;

import org.jspecify.annotations.NullMarked;
