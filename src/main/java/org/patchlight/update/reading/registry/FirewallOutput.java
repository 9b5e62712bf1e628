package org.patchlight.update.reading.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads rules of Windows Firewall as {@code netsh} prints them in any language, and as PowerShell prints them as lists or
 * tables, with the service or the program of a rule beside it. A rule without either isn't judged.
 */
public final class FirewallOutput {
    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private static final int LONGEST_LABEL = 40;
    private static final int RULE_LINE = 30;
    /** Between the label and the value, which netsh puts into one column. */
    private static final String GAP = "    ";

    private static final String DIRECTION = "Direction";
    private static final String ACTION = "Action";
    private static final String ENABLED = "Enabled";
    private static final Set<String> NAMES = Set.of("DisplayName", "Name");
    /** What PowerShell names the limits of a rule. Their values may be "Any". */
    private static final Set<String> LIMITS = Set.of(
            "RemoteAddress", "LocalAddress", "LocalPort", "InterfaceType", "InterfaceAlias", "LocalUser", "Package");

    private final Notes notes;
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable NetshRule rule;
    private String last = "";
    private List<String> columns = List.of();
    private int found;

    /** Nothing is read yet. */
    public FirewallOutput(Notes notes) {
        this.notes = notes;
    }

    /**
     * Reads a line; true if it belongs to a rule of the firewall.
     *
     * @param text the line without spaces around it
     */
    public boolean take(String text) {
        if (text.length() > LONGEST) {
            return rule != null;
        }
        if (isRule(text)) {
            return begin();
        }
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST_LABEL) {
            last = "";
            return row(text);
        }
        String value = text.substring(colon + 1).strip();
        String label = text.substring(0, colon).strip();
        last = text.startsWith(GAP, colon + 1) ? value : "";
        NetshRule open = rule;
        if (open != null && (value.isEmpty() || text.startsWith(GAP, colon + 1))) {
            open.add(value);
            return true;
        }
        property(label, value);
        return false;
    }

    /** Ends what was begun, at a prompt or at the end of the output. */
    public void end() {
        endRule();
        endProperties();
        columns = List.of();
        last = "";
    }

    private void endRule() {
        NetshRule open = rule;
        rule = null;
        if (open != null) {
            open.blockingUpdates().ifPresent(this::note);
        }
    }

    private static boolean isRule(String text) {
        return text.length() >= RULE_LINE && text.chars().allMatch(c -> c == '-');
    }

    private boolean begin() {
        String name = last;
        NetshRule open = rule;
        if (name.isEmpty()) {
            return open != null;
        }
        if (open != null) {
            open.dropLast();
        }
        end();
        rule = new NetshRule(name);
        return true;
    }

    private void property(String label, String value) {
        endRule();
        if (label.indexOf(' ') >= 0) {
            return;
        }
        if (properties.containsKey(label) || properties.size() >= MOST) {
            endProperties();
        }
        properties.put(label, value);
    }

    private void endProperties() {
        if (properties.containsKey(DIRECTION) && properties.containsKey(ACTION)) {
            printed(properties).ifPresent(this::note);
        }
        properties.clear();
    }

    /** A row of a table; only its first column may have spaces. */
    private boolean row(String text) {
        String[] cells = text.split("\\s+", -1);
        if (text.contains(DIRECTION) && text.contains(ACTION) && text.contains(ENABLED)) {
            columns = NAMES.contains(cells[0]) ? List.of(cells) : List.of();
            return !columns.isEmpty();
        }
        int more = cells.length - columns.size();
        if (columns.isEmpty() || more < 0) {
            return false;
        }
        Map<String, String> values = new HashMap<>();
        for (int column = 1; column < columns.size(); column++) {
            values.put(columns.get(column), cells[column + more]);
        }
        values.put(columns.get(0), String.join(" ", List.of(cells).subList(0, more + 1)));
        Optional<FirewallRule> blocking = printed(values);
        blocking.ifPresent(this::note);
        return blocking.isPresent();
    }

    /** The rule that PowerShell printed, judged like one of the registry. */
    private static Optional<FirewallRule> printed(Map<String, String> values) {
        boolean limited = LIMITS.stream().anyMatch(limit -> !isAny(values.getOrDefault(limit, "")));
        boolean everywhere = isAny(values.getOrDefault("Profile", ""))
                || values.getOrDefault("Profile", "").split(",", -1).length == 3;
        boolean known = values.containsKey("Service") || values.containsKey("Program");
        String action = values.getOrDefault(ACTION, "");
        if (limited || !everywhere || !known || !(action.equals("Block") || action.equals("4"))) {
            return Optional.empty();
        }
        String direction = values.getOrDefault(DIRECTION, "");
        StringBuilder stored = new StringBuilder("v2.31|Action=Block|");
        stored.append("Active=")
                .append(FirewallWords.isYes(values.getOrDefault(ENABLED, "")))
                .append('|');
        stored.append("Dir=")
                .append(direction.equals("Outbound") || direction.equals("2") ? "Out" : "In")
                .append('|');
        field(stored, "App", values.getOrDefault("Program", ""));
        // A rule for programs of any service is known to be one only if both were printed.
        field(stored, "Svc", values.getOrDefault("Service", values.containsKey("Service") ? "" : "?"));
        field(stored, "Protocol", values.getOrDefault("Protocol", "").replace("TCP", "6"));
        for (String port : values.getOrDefault("RemotePort", "").split(",", -1)) {
            field(stored, "RPort", port.strip().replaceAll("[{}]", ""));
        }
        field(stored, "Name", values.getOrDefault("DisplayName", values.getOrDefault("Name", "")));
        return FirewallRule.blockingUpdates(stored.toString());
    }

    private static void field(StringBuilder stored, String name, String value) {
        if (!isAny(value)) {
            stored.append(name).append('=').append(value.replace('|', ' ')).append('|');
        }
    }

    private static boolean isAny(String value) {
        return value.isEmpty() || value.equalsIgnoreCase("Any") || value.equals("0") || value.equals("{}");
    }

    private void note(FirewallRule blocking) {
        if (++found <= MOST) {
            String name = blocking.name().isEmpty() ? "-" : blocking.name();
            notes.fact(new Fact(Fact.Kind.FIREWALL_BLOCKS, null, name + " (" + blocking.target() + ")", null));
        }
    }
}
