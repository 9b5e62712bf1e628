package org.patchlight.pc.program;

/** How this process can get administrator rights. */
public enum Approval {
    /** It has them. */
    ADMINISTRATOR,
    /** The person is an administrator, and Windows asks for consent. */
    CONSENT,
    /** The person is no administrator, so Windows asks for the account of one. */
    OTHER_ACCOUNT
}
