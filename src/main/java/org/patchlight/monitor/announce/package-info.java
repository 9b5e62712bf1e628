/** What of the changes that checks find is worth a notification, and when. */
@NullMarked
package org.patchlight.monitor.announce;

import org.jspecify.annotations.NullMarked;
