package org.patchlight.update.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * The update server (WSUS) that a policy assigns to this PC.
 *
 * @param schemeOrNull {@code http} or {@code https} in lower case; null if the policy has neither
 * @param hostOrNull its name or address; null if the policy has none
 * @param port its port; -1 if the policy has none
 */
public record UpdateServer(
        @Nullable String schemeOrNull, @Nullable String hostOrNull, int port) {
    /** The key of the policy. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    /** The value of the policy that holds the server's address. */
    public static final String VALUE = POLICY + "\\WUServer";

    /**
     * The server; empty if no policy requires one. A policy may require a server without a usable address: see {@link
     * #isNamed}.
     *
     * @throws PcException if the registry cannot be read
     */
    public static Optional<UpdateServer> read(RegistryView registry) throws PcException {
        if (registry.number(POLICY.child("AU"), "UseWUServer").orElse(0) != 1) {
            return Optional.empty();
        }
        return Optional.of(parse(registry.text(POLICY, "WUServer").orElse("")));
    }

    static UpdateServer parse(String text) {
        try {
            URI address = new URI(text.strip());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return new UpdateServer(web ? scheme : null, web ? address.getHost() : null, address.getPort());
        } catch (URISyntaxException noAddress) {
            return new UpdateServer(null, null, -1);
        }
    }

    /** Whether Windows can use the address. */
    public boolean isNamed() {
        return schemeOrNull != null && hostOrNull != null;
    }

    /** Whether it is this PC. */
    public boolean isThisPc() {
        return hostOrNull != null
                && (hostOrNull.equalsIgnoreCase("localhost")
                        || hostOrNull.startsWith("127.")
                        || hostOrNull.equals("0.0.0.0")
                        || hostOrNull.equals("[::1]"));
    }

    /** Its address without user name, password, path and query; empty if it has no usable address. */
    public Optional<String> address() {
        return isNamed()
                ? Optional.of(schemeOrNull + "://" + hostOrNull + (port < 0 ? "" : ":" + port))
                : Optional.empty();
    }
}
