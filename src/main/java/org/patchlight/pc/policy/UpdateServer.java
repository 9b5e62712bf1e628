package org.patchlight.pc.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * The update server (WSUS) that a policy assigns to this PC. Programs that block updates set the same policy, with an
 * address that leads to the PC itself or nowhere.
 *
 * @param kind where the address leads
 * @param schemeOrNull {@code http} or {@code https} in lower case; null if the policy has neither
 * @param hostOrNull its name or address in lower case; null if the policy has none
 * @param port its port; -1 if the policy has none
 */
public record UpdateServer(
        AddressKind kind,
        @Nullable String schemeOrNull,
        @Nullable String hostOrNull,
        int port) {
    /** The key of the policy. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");

    /** The key of the policy that requires the server. */
    public static final RegistryKey AUTOMATIC = POLICY.child("AU");

    /** The name of the value that requires the server. */
    public static final String REQUIRED = "UseWUServer";

    /** The value of the policy that holds the server's address. */
    public static final String VALUE = POLICY + "\\WUServer";

    private static final RegistryKey NAME =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName");
    private static final RegistryKey NETWORK =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final RegistryKey WINDOWS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]{0,30})://)?(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^:/?#\\[\\]@]*)(?::([^/?#]*))?(?:[/?#].*)?",
            Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("[\\p{L}\\p{N}_.-]{1,254}|\\[[0-9A-Fa-f:.]{1,60}\\]");
    private static final int HIGHEST_PORT = 65_535;

    /**
     * The server; empty if no policy requires one. A policy may require a server without a usable address: see {@link
     * #kind}.
     *
     * @throws PcException if the registry cannot be read
     */
    public static Optional<UpdateServer> read(RegistryView registry) throws PcException {
        if (registry.number(AUTOMATIC, REQUIRED).orElse(0) != 1) {
            return Optional.empty();
        }
        return Optional.of(parse(registry.text(POLICY, "WUServer").orElse(""), ownNames(registry)));
    }

    /** The address in a value of the policy, on a PC whose names are unknown. */
    public static UpdateServer parse(String text) {
        return parse(text, List.of());
    }

    /**
     * The address in a value of the policy.
     *
     * @param ownNames the names of this PC
     */
    public static UpdateServer parse(String text, List<String> ownNames) {
        Matcher address = ADDRESS.matcher(text.strip());
        if (!address.matches()) {
            return new UpdateServer(AddressKind.NOWHERE, null, null, -1);
        }
        String scheme = address.group(1) == null ? "" : address.group(1).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        int port = port(address.group(3));
        AddressKind host = ServerHost.kind(address.group(2), ownNames);
        boolean usable = web && port >= -1 && SHOWN.matcher(address.group(2)).matches();
        return new UpdateServer(
                host == AddressKind.SERVER && !usable ? AddressKind.MISTYPED : host,
                web ? scheme : null,
                usable || host == AddressKind.THIS_PC ? address.group(2).toLowerCase(Locale.ROOT) : null,
                Math.max(port, -1));
    }

    /**
     * The names of this PC; none on a server, which may hold the updates of an organisation for itself too.
     *
     * @throws PcException if the registry cannot be read
     */
    public static List<String> ownNames(RegistryView registry) throws PcException {
        List<String> names = new ArrayList<>();
        if (!registry.text(WINDOWS, "InstallationType").orElse("").startsWith("Server")) {
            registry.text(NAME, "ComputerName").ifPresent(names::add);
            registry.text(NETWORK, "Hostname").ifPresent(names::add);
        }
        return names;
    }

    /** The port; -1 if there is none, -2 if it is no port. */
    private static int port(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return -1;
        }
        if (!text.matches("[0-9]{1,5}")) {
            return -2;
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= HIGHEST_PORT ? port : -2;
    }

    /** Whether an organisation's server can have this address. Only then does the policy make a PC a managed one. */
    public boolean isServer() {
        return kind == AddressKind.SERVER;
    }

    /** Whether only a program that blocks updates sets such an address, if no organisation manages the PC. */
    public boolean isBlocker() {
        return kind == AddressKind.THIS_PC || kind == AddressKind.NOWHERE;
    }

    /** Whether Windows can use the form of the address. */
    public boolean isNamed() {
        return schemeOrNull != null && hostOrNull != null;
    }

    /** Its address without user name, password, path and query; empty if it has no usable form. */
    public Optional<String> address() {
        return isNamed()
                ? Optional.of(schemeOrNull + "://" + hostOrNull + (port < 0 ? "" : ":" + port))
                : Optional.empty();
    }
}
