package org.patchlight.clock.measure;

import org.jspecify.annotations.Nullable;

/**
 * Recognizes the errors by which Java reports that the network of this machine can't be used. Where Windows refuses the
 * list of its network adapters, Java throws a plain {@link Error} ("IP Helper Library GetAdaptersAddresses function
 * failed") from loopback addresses, sockets and the seed of random numbers. If it does so in a static initializer, the
 * class can't be used any more, which is a {@link LinkageError}. Both mean that the clock couldn't be measured; the
 * other checks don't need the network.
 */
public final class NetworkFault {
    private NetworkFault() {}

    /** Whether a fault is such an error; a lack of memory or stack is none. */
    public static boolean isOne(@Nullable Throwable fault) {
        return fault != null && (fault.getClass().equals(Error.class) || fault instanceof LinkageError);
    }
}
