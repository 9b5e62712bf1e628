package org.patchlight.pc.simulated.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;

/**
 * A key of the simulated registry with everything below it. Names keep their first spelling; case does not matter. Not
 * thread-safe: {@link ModelKeeper} guards it.
 */
public final class KeyNode {
    /** The keys directly below, by name. */
    public final Map<String, KeyNode> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** The values of this key, by name. */
    public final Map<String, RegistryValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** When it last changed; null if unknown, as for all keys that were there from the start. */
    public @Nullable Instant written;

    /** The key at this path; null if there is none. Call it on the root, which holds the hives. */
    public @Nullable KeyNode find(RegistryKey key) {
        KeyNode node = keys.get(key.hive().name());
        for (String part : key.path().split("\\\\", -1)) {
            node = node == null ? null : node.keys.get(part);
        }
        return node;
    }

    /** The key at this path; creates it and its parents where missing. Call it on the root, which holds the hives. */
    public KeyNode make(RegistryKey key) {
        KeyNode node = keys.computeIfAbsent(key.hive().name(), name -> new KeyNode());
        for (String part : key.path().split("\\\\", -1)) {
            node = node.keys.computeIfAbsent(part, name -> new KeyNode());
        }
        return node;
    }

    /** A value; null if the key or the value does not exist. */
    public @Nullable RegistryValue read(RegistryKey key, String name) {
        KeyNode node = find(key);
        return node == null ? null : node.values.get(name);
    }

    /** A number of any type that holds one; the fallback if it does not exist or holds none. */
    public long number(RegistryKey key, String name, long fallback) {
        RegistryValue value = read(key, name);
        return value == null ? fallback : value.asNumber().orElse(fallback);
    }

    /** A text; the fallback if it does not exist or is of another type. */
    public String text(RegistryKey key, String name, String fallback) {
        return read(key, name) instanceof RegistryValue.Text text ? text.text() : fallback;
    }

    /** Writes a value; creates its key where missing. */
    public void put(RegistryKey key, String name, RegistryValue value) {
        make(key).values.put(name, value);
    }

    /** Writes a text; creates its key where missing. */
    public void put(RegistryKey key, String name, String text) {
        put(key, name, new RegistryValue.Text(text));
    }

    /** Writes a number; creates its key where missing. */
    public void put(RegistryKey key, String name, long number) {
        put(key, name, new RegistryValue.Number(number));
    }

    /** Deletes a key with everything below it; does nothing if it does not exist. */
    public void removeTree(RegistryKey key) {
        int slash = key.path().lastIndexOf('\\');
        KeyNode parent = find(new RegistryKey(key.hive(), key.path().substring(0, Math.max(slash, 0))));
        if (parent != null) {
            parent.keys.remove(key.path().substring(slash + 1));
        }
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        JsonObject below = new JsonObject();
        keys.forEach((name, key) -> below.add(name, key.toJson()));
        JsonObject entries = new JsonObject();
        values.forEach((name, value) -> entries.add(name, toJson(value)));
        json.add("keys", below);
        json.add("values", entries);
        if (written != null) {
            json.addProperty("written", written.toString());
        }
        return json;
    }

    static KeyNode ofJson(JsonObject json) {
        KeyNode node = new KeyNode();
        JsonFields.object(json, "keys")
                .entrySet()
                .forEach(
                        key -> node.keys.put(key.getKey(), ofJson(key.getValue().getAsJsonObject())));
        JsonFields.object(json, "values")
                .entrySet()
                .forEach(value ->
                        node.values.put(value.getKey(), value(value.getValue().getAsJsonObject())));
        node.written = json.has("written") ? JsonFields.instant(json, "written") : null;
        return node;
    }

    private static JsonObject toJson(RegistryValue value) {
        JsonObject json = new JsonObject();
        if (value instanceof RegistryValue.Text text) {
            json.addProperty(text.expandable() ? "expandable" : "text", text.text());
        } else if (value instanceof RegistryValue.Number number) {
            json.addProperty("number", number.number());
        } else if (value instanceof RegistryValue.Lines lines) {
            JsonArray array = new JsonArray();
            lines.lines().forEach(array::add);
            json.add("lines", array);
        } else if (value instanceof RegistryValue.Raw raw) {
            json.addProperty("type", raw.type());
            json.addProperty("hex", raw.hex());
        }
        return json;
    }

    private static RegistryValue value(JsonObject json) {
        if (json.has("text")) {
            return new RegistryValue.Text(JsonFields.text(json, "text"));
        } else if (json.has("expandable")) {
            return new RegistryValue.Text(JsonFields.text(json, "expandable"), true);
        } else if (json.has("number")) {
            return new RegistryValue.Number(JsonFields.longNumber(json, "number"));
        } else if (json.has("lines")) {
            List<String> lines = new ArrayList<>();
            for (JsonElement line : JsonFields.array(json, "lines")) {
                lines.add(line.getAsString());
            }
            return new RegistryValue.Lines(lines);
        }
        return new RegistryValue.Raw(JsonFields.number(json, "type"), JsonFields.text(json, "hex"));
    }
}
