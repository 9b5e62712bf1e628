package org.patchlight.helper;

/** The arguments of a helper are not an order. */
public final class OrderRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Refuses an order.
     *
     * @param reason what is wrong with the arguments, for the log
     */
    OrderRefusedException(String reason) {
        super(reason);
    }
}
