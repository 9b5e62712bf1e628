/** Records of the Service Control Manager: services that failed, and start types that were changed. */
@NullMarked
package org.patchlight.update.reading.event.service;

import org.jspecify.annotations.NullMarked;
