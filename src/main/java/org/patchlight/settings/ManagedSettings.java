package org.patchlight.settings;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a person, below those that an administrator set by policy. The file keeps what the person chose, so
 * that it applies again when the policy ends. A policy that isn't valid counts as not set.
 */
public final class ManagedSettings implements SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedSettings.class);
    /** The name of the organisation that manages the settings. It stands beside them and is no setting. */
    private static final String MANAGER = "managedBy";

    private static final int LONGEST_NAME = 60;
    /** How long a policy that was read counts. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final List<String> THRESHOLDS = List.of("attentionSeconds", "problemSeconds");

    private final SettingsStore own;
    private final Supplier<JsonObject> policy;
    private final LongSupplier nanos;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Read last;

    private record Read(JsonObject set, long at) {}

    /**
     * @param own the settings of the person
     * @param policy what an administrator set, as keys of {@code settings.json}
     * @param nanos a clock that only runs forward, in nanoseconds
     */
    public ManagedSettings(SettingsStore own, Supplier<JsonObject> policy, LongSupplier nanos) {
        this.own = own;
        this.policy = policy;
        this.nanos = nanos;
        own.addListener(chosen -> listeners.forEach(listener -> listener.accept(allowed(chosen))));
    }

    @Override
    public Settings current() {
        return allowed(own.current());
    }

    @Override
    public Settings allowed(Settings wanted) {
        JsonObject set = policy();
        return set.size() == 0 ? wanted : merged(wanted, set);
    }

    @Override
    public Set<String> managed() {
        Set<String> keys = new TreeSet<>(policy().keySet());
        keys.remove(MANAGER);
        return keys;
    }

    @Override
    public Optional<String> manager() {
        return Optional.ofNullable(policy().get(MANAGER))
                .map(name ->
                        OutsideText.cut(OutsideText.oneLine(name.getAsString()).strip(), LONGEST_NAME))
                .filter(name -> !name.isEmpty());
    }

    /** Saves what the person chose. What the policy sets stays as the person chose it before. */
    @Override
    public void apply(Settings settings) throws IOException {
        JsonObject chosen = SettingsJson.write(own.current());
        JsonObject before = new JsonObject();
        managed().stream().filter(chosen::has).forEach(key -> before.add(key, chosen.get(key)));
        own.apply(before.size() == 0 ? settings : merged(settings, before));
    }

    @Override
    public void addListener(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    @Override
    public List<Message> remarks() {
        return own.remarks();
    }

    /** The valid values of the policy. */
    private JsonObject policy() {
        Read known = last;
        long now = nanos.getAsLong();
        if (known == null || now - known.at() >= FRESH.toNanos()) {
            known = new Read(valid(policy.get()), now);
            last = known;
        }
        return known.set();
    }

    private static Settings merged(Settings settings, JsonObject values) {
        JsonObject json = SettingsJson.write(settings);
        values.entrySet().forEach(value -> json.add(value.getKey(), value.getValue()));
        List<Message> conflicts = new ArrayList<>();
        Settings merged = SettingsJson.read(json, conflicts);
        if (conflicts.isEmpty()) {
            return merged;
        }
        // Thresholds are valid together: the person's other one gives way to that of the policy.
        JsonObject preset = SettingsJson.write(Settings.DEFAULT);
        THRESHOLDS.stream().filter(key -> !values.has(key)).forEach(key -> json.add(key, preset.get(key)));
        return SettingsJson.read(json, new ArrayList<>());
    }

    private static JsonObject valid(JsonObject set) {
        List<Message> all = new ArrayList<>();
        SettingsJson.read(set, all);
        if (all.isEmpty()) {
            return set;
        }
        JsonObject valid = new JsonObject();
        set.entrySet().forEach(value -> {
            JsonObject alone = new JsonObject();
            alone.add(value.getKey(), value.getValue());
            List<Message> remarks = new ArrayList<>();
            SettingsJson.read(alone, remarks);
            if (remarks.isEmpty()) {
                valid.add(value.getKey(), value.getValue());
            } else {
                LOG.warn("the policy for {} is not valid: {}", value.getKey(), value.getValue());
            }
        });
        return valid;
    }
}
