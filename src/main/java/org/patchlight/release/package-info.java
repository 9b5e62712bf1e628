/** Newer versions of Patchlight itself: the signed release file, its checks, the download, and the installation. */
@NullMarked
package org.patchlight.release;

import org.jspecify.annotations.NullMarked;
