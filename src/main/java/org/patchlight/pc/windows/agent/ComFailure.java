package org.patchlight.pc.windows.agent;

/** A COM member that refused, with the HRESULT that is its own. */
final class ComFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** DISP_E_TYPEMISMATCH: it answered with something else than it is documented to. */
    static final int TYPE_MISMATCH = 0x80020005;
    /** E_POINTER: it answered with nothing where an object was due. */
    static final int NO_OBJECT = 0x80004003;

    private final String member;
    private final int code;

    ComFailure(String member, int code) {
        super(member + ": 0x" + Integer.toHexString(code));
        this.member = member;
        this.code = code;
    }

    String member() {
        return member;
    }

    int code() {
        return code;
    }
}
