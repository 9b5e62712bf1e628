package org.patchlight.pc.simulated.model;

import static org.patchlight.machine.JsonFields.instant;
import static org.patchlight.machine.JsonFields.object;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file or folder of the simulated PC, with everything below it. Not thread-safe: {@link ModelKeeper} guards it. */
public final class FileNode {
    /** The bytes of a file; null for a folder. */
    private byte @Nullable [] content;

    private Instant modified;
    /** What a folder contains, by name. Names keep their first spelling; case does not matter. */
    public final Map<String, FileNode> children = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private FileNode(byte @Nullable [] content, Instant modified) {
        this.content = content;
        this.modified = modified;
    }

    static FileNode folder(Instant modified) {
        return new FileNode(null, modified);
    }

    /** Whether this is a folder. */
    public boolean isFolder() {
        return content == null;
    }

    /** A copy of the bytes of a file; empty for a folder. */
    public byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }

    /** When the file was last written or the folder was made, by the PC's own clock. */
    public Instant modified() {
        return modified;
    }

    /** The file or folder at an absolute path; null if there is none. Call it on the root, which holds the drives. */
    public @Nullable FileNode find(String path) {
        FileNode node = this;
        for (String part : parts(path)) {
            node = node == null ? null : node.children.get(part);
        }
        return node;
    }

    /** The folder at an absolute path; creates it and its parents where missing. */
    public FileNode makeFolder(String path, Instant now) {
        FileNode node = this;
        for (String part : parts(path)) {
            node = node.children.computeIfAbsent(part, name -> folder(now));
        }
        return node;
    }

    /** Writes a file; creates its folder where missing. */
    public void write(String path, byte[] bytes, Instant now) {
        FileNode parent = makeFolder(parent(path), now);
        FileNode file = parent.children.computeIfAbsent(name(path), name -> folder(now));
        file.content = bytes.clone();
        file.modified = now;
    }

    /** The path of the folder that contains the path; empty for a drive. */
    public static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('\\'), 0));
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    private static String[] parts(String path) {
        return (path.endsWith("\\") ? path.substring(0, path.length() - 1) : path).split("\\\\", -1);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("modified", modified.toString());
        if (content != null) {
            json.addProperty("content", Base64.getEncoder().encodeToString(content));
            return json;
        }
        JsonObject below = new JsonObject();
        children.forEach((name, child) -> below.add(name, child.toJson()));
        json.add("children", below);
        return json;
    }

    static FileNode ofJson(JsonObject json) {
        Instant modified = instant(json, "modified");
        if (json.has("content")) {
            return new FileNode(Base64.getDecoder().decode(text(json, "content")), modified);
        }
        FileNode node = folder(modified);
        object(json, "children")
                .entrySet()
                .forEach(child -> node.children.put(
                        child.getKey(), ofJson(child.getValue().getAsJsonObject())));
        return node;
    }
}
