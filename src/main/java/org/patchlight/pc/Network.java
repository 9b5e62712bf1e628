package org.patchlight.pc;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The DNS resolver, proxy settings, trusted certificates and firewall of a PC. */
public interface Network {
    /**
     * Resolves a name, or parses a numeric address. Ends within 2 seconds.
     *
     * @param host a name or a numeric address
     * @param port the UDP or TCP port, 1 to 65535
     * @return its addresses, the preferred one first; never empty
     * @throws PcException if there is no network, or the name is unknown
     */
    List<InetSocketAddress> resolve(String host, int port) throws PcException;

    /**
     * The HTTP proxy that this PC uses for a page, unresolved; empty if it connects directly. Ends within 2 seconds.
     */
    Optional<InetSocketAddress> proxy(URI page);

    /**
     * Enables or disables a rule of Windows Firewall that blocks outgoing connections and that no policy sets. Takes
     * effect at once. Ends within 30 seconds.
     *
     * @param name the name of the rule; no other rule has it
     * @param service the service that the rule is for; empty if for none
     * @throws PcException MISSING if there is no such rule, or another one has this name; DENIED; TIMED_OUT; FAILED;
     *     UNAVAILABLE if this PC can't change rules
     */
    default void setFirewallRule(String name, String service, boolean enabled) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "SetFirewallRule", name, 0);
    }

    /**
     * What the connection to the internet costs now. Ends within 10 seconds.
     *
     * @throws PcException UNAVAILABLE before Windows 8; TIMED_OUT; FAILED
     */
    default ConnectionCost cost() throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "GetCost", "NetworkListManager", 0);
    }

    /** The certificate authorities that this PC trusts for web servers; empty if they can't be read. */
    Set<TrustAnchor> authorities();
}
