package org.patchlight.update.reading.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.pc.policy.FirewallRule;

/**
 * One rule as {@code netsh advfirewall firewall show rule} prints it. Its labels are in the language of Windows, so their
 * order counts: enabled, direction, profiles, group, addresses, protocol, ports, and the action at the end.
 */
final class NetshRule {
    private static final Set<String> SERVICES = Set.of("wuauserv", "bits", "dosvc");
    private static final Set<String> INTERFACES = Set.of("lan", "wireless", "ras");
    private static final int MOST = 40;
    private static final int ADDRESSES = 3;
    private static final int PROTOCOL = 5;

    private final String name;
    private final List<String> values = new ArrayList<>();

    NetshRule(String name) {
        this.name = name;
    }

    /** Adds the value of the next line. */
    void add(String value) {
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /** Removes the value that was the name of the next rule. */
    void dropLast() {
        if (!values.isEmpty()) {
            values.remove(values.size() - 1);
        }
    }

    /** The rule if it keeps the update services from every server; empty also if a limit or a word isn't known. */
    Optional<FirewallRule> blockingUpdates() {
        int direction = direction();
        if (direction + PROTOCOL >= values.size() - 1 || !FirewallWords.blocks(values.get(values.size() - 1))) {
            return Optional.empty();
        }
        String any = values.get(direction + ADDRESSES);
        boolean general = values.get(direction + 1).split(",", -1).length == 3
                && any.chars().noneMatch(Character::isDigit)
                && values.get(direction + ADDRESSES + 1).equals(any)
                && values.stream().map(value -> value.toLowerCase(Locale.ROOT)).noneMatch(INTERFACES::contains);
        Optional<String> service = values.subList(direction + PROTOCOL, values.size()).stream()
                .filter(value -> SERVICES.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst();
        return general ? service.flatMap(known -> rule(direction, any, known)) : Optional.empty();
    }

    /** Which line is the direction of an outbound rule: the one after a yes. A description may come before both. */
    private int direction() {
        int at = 1;
        while (at < values.size()
                && !(FirewallWords.isYes(values.get(at - 1)) && FirewallWords.isOutbound(values.get(at)))) {
            at++;
        }
        return at;
    }

    private Optional<FirewallRule> rule(int direction, String any, String service) {
        String protocol = values.get(direction + PROTOCOL);
        if (protocol.equals(any)) {
            return Optional.of(new FirewallRule(name, service));
        }
        boolean ported = protocol.equalsIgnoreCase("TCP") && direction + PROTOCOL + 2 < values.size();
        if (!ported || !values.get(direction + PROTOCOL + 1).equals(any)) {
            return Optional.empty();
        }
        String remote = values.get(direction + PROTOCOL + 2);
        boolean web =
                remote.equals(any) || List.of(remote.split(",", -1)).stream().anyMatch(Set.of("80", "443")::contains);
        return web ? Optional.of(new FirewallRule(name, service)) : Optional.empty();
    }
}
