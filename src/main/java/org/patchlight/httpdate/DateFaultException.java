package org.patchlight.httpdate;

/** An answer gives no time. */
final class DateFaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DateFault fault;

    DateFaultException(DateFault fault) {
        super(fault.id());
        this.fault = fault;
    }

    DateFault fault() {
        return fault;
    }
}
