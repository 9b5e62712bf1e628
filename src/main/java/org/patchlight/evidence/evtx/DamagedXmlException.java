package org.patchlight.evidence.evtx;

/** Binary XML that violates its own format. */
final class DamagedXmlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedXmlException(String what) {
        super(what, null, false, false);
    }
}
