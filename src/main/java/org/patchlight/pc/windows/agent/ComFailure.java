package org.patchlight.pc.windows.agent;

/** A COM member that failed, with its HRESULT. */
final class ComFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** DISP_E_TYPEMISMATCH: the answer does not have the documented type. */
    static final int TYPE_MISMATCH = 0x80020005;
    /** E_POINTER: there was no object in the answer. */
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
