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
 * The update server (WSUS) that a policy sends this PC to.
 *
 * @param schemeOrNull {@code http} or {@code https} in small letters; null if the policy names none of them
 * @param hostOrNull its name or address; null if the policy names none
 * @param port its port; -1 if the policy names none
 */
public record UpdateServer(
        @Nullable String schemeOrNull, @Nullable String hostOrNull, int port) {
    /** The key of the policy. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    /** Where the policy names the server. */
    public static final String VALUE = POLICY + "\\WUServer";

    /** The server; empty if no policy demands one. What is demanded may have no name: see {@link #isNamed}. */
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

    /** Whether Windows can make anything of it. */
    public boolean isNamed() {
        return schemeOrNull != null && hostOrNull != null;
    }

    /** Whether it is this PC itself. */
    public boolean isThisPc() {
        return hostOrNull != null
                && (hostOrNull.equalsIgnoreCase("localhost")
                        || hostOrNull.startsWith("127.")
                        || hostOrNull.equals("0.0.0.0")
                        || hostOrNull.equals("[::1]"));
    }

    /** Its address without names and passwords, paths and queries; empty if it is not named. */
    public Optional<String> address() {
        return isNamed()
                ? Optional.of(schemeOrNull + "://" + hostOrNull + (port < 0 ? "" : ":" + port))
                : Optional.empty();
    }
}
