package org.patchlight.desktop;

import java.io.IOException;

/** Another instance runs, but didn't answer the request to show its window. */
public final class InstanceSilentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param cause the last failed attempt to reach it */
    public InstanceSilentException(Throwable cause) {
        super("another instance runs but did not answer", cause);
    }
}
