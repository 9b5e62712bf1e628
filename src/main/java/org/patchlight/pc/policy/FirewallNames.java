package org.patchlight.pc.policy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;

/**
 * How many rules of Windows Firewall have each name. Windows finds a rule by its name alone, so a rule that shares its
 * name, with one of a policy too, can't be changed safely.
 */
public final class FirewallNames {
    private final Map<String, Integer> counts = new HashMap<>();

    private FirewallNames() {}

    /**
     * Reads the names of all rules.
     *
     * @throws PcException if they can't be read
     */
    public static FirewallNames read(Registry registry) throws PcException {
        FirewallNames names = new FirewallNames();
        names.count(registry, FirewallRule.KEY);
        names.count(registry, FirewallRule.POLICY);
        return names;
    }

    private void count(Registry registry, RegistryKey key) throws PcException {
        for (String id : registry.valueNames(key)) {
            registry.text(key, id)
                    .map(FirewallRuleText::of)
                    .ifPresent(rule -> counts.merge(small(rule.name()), 1, Integer::sum));
        }
    }

    /** Whether exactly one rule has this name. */
    public boolean isUnique(String name) {
        return counts.getOrDefault(small(name), 0) == 1;
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
