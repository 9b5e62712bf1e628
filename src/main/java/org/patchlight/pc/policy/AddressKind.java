package org.patchlight.pc.policy;

/** Where the address of an update server leads. */
public enum AddressKind {
    /** To a server that can exist. */
    SERVER,
    /** To this PC. */
    THIS_PC,
    /** To no server at all: there is no address, or no server can have it. */
    NOWHERE,
    /** It names a server, but not in the form that Windows needs, such as a name without {@code http://}. */
    MISTYPED
}
