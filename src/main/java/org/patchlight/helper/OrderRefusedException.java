package org.patchlight.helper;

/** The arguments of a helper are not an order. */
public final class OrderRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason what is wrong with them, for the log */
    OrderRefusedException(String reason) {
        super(reason);
    }
}
