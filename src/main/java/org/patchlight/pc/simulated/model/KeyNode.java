package org.patchlight.pc.simulated.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.JsonFields;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;

/** A key of the simulated registry with all that is below it. Names keep the case of their first writing and are found in any. */
public final class KeyNode {
    public final Map<String, KeyNode> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final Map<String, RegistryValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** The key at a path of the hives' root; null if there is none. */
    public @Nullable KeyNode find(RegistryKey key) {
        KeyNode node = keys.get(key.hive().name());
        for (String part : key.path().split("\\\\", -1)) {
            node = node == null ? null : node.keys.get(part);
        }
        return node;
    }

    /** The key at a path of the hives' root, made where missing. */
    public KeyNode make(RegistryKey key) {
        KeyNode node = keys.computeIfAbsent(key.hive().name(), name -> new KeyNode());
        for (String part : key.path().split("\\\\", -1)) {
            node = node.keys.computeIfAbsent(part, name -> new KeyNode());
        }
        return node;
    }

    public @Nullable RegistryValue read(RegistryKey key, String name) {
        KeyNode node = find(key);
        return node == null ? null : node.values.get(name);
    }

    public long number(RegistryKey key, String name, long otherwise) {
        return read(key, name) instanceof RegistryValue.Number number ? number.number() : otherwise;
    }

    public String text(RegistryKey key, String name, String otherwise) {
        return read(key, name) instanceof RegistryValue.Text text ? text.text() : otherwise;
    }

    public void put(RegistryKey key, String name, RegistryValue value) {
        make(key).values.put(name, value);
    }

    public void put(RegistryKey key, String name, String text) {
        put(key, name, new RegistryValue.Text(text));
    }

    public void put(RegistryKey key, String name, long number) {
        put(key, name, new RegistryValue.Number(number));
    }

    /** Takes a key away with all that is below it. */
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
        JsonObject held = new JsonObject();
        values.forEach((name, value) -> held.add(name, toJson(value)));
        json.add("keys", below);
        json.add("values", held);
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
