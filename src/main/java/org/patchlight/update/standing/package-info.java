/** What holds updates back whatever is tried: a full disk, a lost file of a service, a blocked address, a Windows that gets no updates any more. */
@org.jspecify.annotations.NullMarked
package org.patchlight.update.standing;
