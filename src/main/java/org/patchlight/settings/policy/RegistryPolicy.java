package org.patchlight.settings.policy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RegistryView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies of Patchlight in the registry: those of the PC first, then those of the person. Only an administrator can
 * write these keys.
 */
public final class RegistryPolicy implements Supplier<JsonObject> {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryPolicy.class);
    private static final String PATH = "SOFTWARE\\Policies\\Patchlight";

    /** The key of policies for the whole PC. */
    public static final RegistryKey MACHINE = RegistryKey.machine(PATH);

    /** The key of policies for one person. */
    public static final RegistryKey PERSON = RegistryKey.user(PATH);

    private final RegistryView registry;

    public RegistryPolicy(RegistryView registry) {
        this.registry = registry;
    }

    /** What the policies set, as keys of {@code settings.json}. A value of another type counts as not set. */
    @Override
    public JsonObject get() {
        JsonObject set = new JsonObject();
        for (PolicyValue policy : PolicyValue.ALL) {
            List.of(MACHINE, PERSON).stream()
                    .flatMap(key -> read(key, policy).stream())
                    .findFirst()
                    .ifPresent(value -> set.add(policy.setting(), value));
        }
        return set;
    }

    private Optional<JsonElement> read(RegistryKey key, PolicyValue policy) {
        try {
            Optional<RegistryValue> value = registry.read(key, policy.name());
            Optional<JsonElement> set = value.flatMap(policy.convert());
            if (value.isPresent() && set.isEmpty()) {
                LOG.warn("the policy {} of {} has a value of another type", policy.name(), key);
            }
            return set;
        } catch (PcException unreadable) {
            LOG.warn("the policy {} of {} could not be read", policy.name(), key, unreadable);
            return Optional.empty();
        }
    }
}
