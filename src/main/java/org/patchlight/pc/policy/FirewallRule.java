package org.patchlight.pc.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.RegistryKey;

/**
 * A rule of Windows Firewall as the registry stores it: {@code v2.31|Action=Block|Active=TRUE|Dir=Out|App=...|Name=...|}
 * (MS-GPFAS, 2.2.2.19). Only rules that keep the update services from every server are of interest here.
 *
 * @param name the name that the firewall's own window shows; empty if it has none
 * @param target the service or program that it blocks
 */
public record FirewallRule(String name, String target) {
    /** The key of the rules that were made on the PC itself. */
    public static final RegistryKey KEY = RegistryKey.machine(
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\FirewallRules");

    /** The key of the rules that a policy sets. The firewall applies them too, and only the policy can change them. */
    public static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules");

    /** The services that search and download. */
    private static final Set<String> SERVICES = Set.of("wuauserv", "bits", "dosvc");

    private static final String HOST = "svchost.exe";
    /** Fields that don't limit where or when a rule applies. Any other field makes a rule that is not judged. */
    private static final Set<String> NEUTRAL = Set.of(
            "action",
            "active",
            "dir",
            "protocol",
            "rport",
            "app",
            "svc",
            "name",
            "desc",
            "embedctxt",
            "profile",
            "edge");

    private static final int PROFILES = 3;
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 120;

    /**
     * The rule in a value of {@link #KEY}, if it blocks the update services from every server.
     *
     * @return empty for every other rule, and for one with a limit that isn't known here
     */
    public static Optional<FirewallRule> blockingUpdates(String value) {
        String text = value.strip();
        boolean blocks =
                text.length() <= LONGEST && text.toLowerCase(Locale.ROOT).contains("action=block");
        return blocks ? new Fields(text).rule() : Optional.empty();
    }

    /** The fields of one rule. */
    private static final class Fields {
        private final List<String> profiles = new ArrayList<>();
        private final List<String> ports = new ArrayList<>();
        private boolean limited;
        private boolean active;
        private boolean outbound;
        private String protocol = "";
        private String program = "";
        private String service = "";
        private String name = "";

        Fields(String text) {
            String[] parts = text.split("\\|", -1);
            for (int at = 1; at < parts.length; at++) {
                int equals = parts[at].indexOf('=');
                if (equals > 0) {
                    take(parts[at].substring(0, equals).toLowerCase(Locale.ROOT), parts[at].substring(equals + 1));
                }
            }
        }

        private void take(String field, String content) {
            limited |= !NEUTRAL.contains(field);
            switch (field) {
                case "active" -> active = content.equalsIgnoreCase("TRUE");
                case "dir" -> outbound = content.equalsIgnoreCase("Out");
                case "protocol" -> protocol = content;
                case "rport" -> ports.add(content);
                case "app" -> program = content;
                case "svc" -> service = content;
                case "name" -> name = content.length() <= LONGEST_NAME ? content : content.substring(0, LONGEST_NAME);
                case "profile" -> profiles.add(content.toLowerCase(Locale.ROOT));
                default -> {}
            }
        }

        Optional<FirewallRule> rule() {
            // TCP and "any" only. A rule for some kinds of network leaves the others open.
            boolean general = !limited
                    && (protocol.isEmpty() || protocol.equals("6") || protocol.equals("256"))
                    && (profiles.isEmpty() || profiles.stream().distinct().count() == PROFILES)
                    && (ports.isEmpty() || ports.contains("443") || ports.contains("80"));
            String blocked = target();
            return general && active && outbound && blocked != null
                    ? Optional.of(new FirewallRule(name, blocked))
                    : Optional.empty();
        }

        private @Nullable String target() {
            boolean host = program.isEmpty()
                    || program.substring(program.lastIndexOf('\\') + 1).equalsIgnoreCase(HOST);
            if (!host) {
                return null;
            }
            if (SERVICES.contains(service.toLowerCase(Locale.ROOT))) {
                return service;
            }
            boolean anyService = service.isEmpty() || service.equals("*");
            return anyService && !program.isEmpty() ? HOST : null;
        }
    }
}
