package org.patchlight.release;

import java.net.URI;
import java.util.Locale;

/** Which addresses may be contacted. */
enum AddressRule {
    /** Only {@code https}. */
    SECURE,
    /** Also {@code http} to this machine itself: for tests. */
    SECURE_OR_LOOPBACK;

    /** Whether an address may be contacted. An address with a name or password in it may not. */
    boolean allows(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            return false;
        }
        return scheme.equals("https")
                || this == SECURE_OR_LOOPBACK
                        && scheme.equals("http")
                        && address.getHost().equals("127.0.0.1");
    }
}
