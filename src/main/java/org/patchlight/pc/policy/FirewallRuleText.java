package org.patchlight.pc.policy;

/**
 * What identifies a rule of Windows Firewall, as the registry stores it (see {@link FirewallRule}).
 *
 * @param name its whole name; empty if it has none
 * @param service the service that it is for; empty if for none
 * @param active whether it is enabled
 * @param outboundBlock whether it blocks outgoing connections
 */
public record FirewallRuleText(String name, String service, boolean active, boolean outboundBlock) {
    private static final int LONGEST = 4000;

    /** The rule in a registry value. A text that is no rule has neither a name nor an action. */
    public static FirewallRuleText of(String value) {
        String name = "";
        String service = "";
        boolean active = false;
        boolean blocks = false;
        boolean outbound = false;
        String text = value.strip();
        for (String part : (text.length() <= LONGEST ? text : "").split("\\|", -1)) {
            int equals = part.indexOf('=');
            String field = equals < 0 ? "" : part.substring(0, equals);
            String content = part.substring(equals + 1);
            if (field.equalsIgnoreCase("Name")) {
                name = content;
            } else if (field.equalsIgnoreCase("Svc")) {
                service = content;
            } else if (field.equalsIgnoreCase("Active")) {
                active = content.equalsIgnoreCase("TRUE");
            } else if (field.equalsIgnoreCase("Action")) {
                blocks = content.equalsIgnoreCase("Block");
            } else if (field.equalsIgnoreCase("Dir")) {
                outbound = content.equalsIgnoreCase("Out");
            }
        }
        return new FirewallRuleText(name, service, active, blocks && outbound);
    }

    /** Whether this is the outgoing block of this name and service. */
    public boolean isBlock(String otherName, String otherService) {
        return outboundBlock && name.equals(otherName) && service.equalsIgnoreCase(otherService);
    }
}
