/** What a person sees of a bug in Patchlight itself: one dialog, with a report that can be passed on. */
@NullMarked
package org.patchlight.ui.fault;

import org.jspecify.annotations.NullMarked;
