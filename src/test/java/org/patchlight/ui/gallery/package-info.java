/** Every window in every state: pictures of it, and tests of what layouts and languages do to it. */
@NullMarked
package org.patchlight.ui.gallery;

import org.jspecify.annotations.NullMarked;
