package org.patchlight.helper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.ServiceKeys;

/**
 * Everything on a simulated PC that an undo restores.
 *
 * @param registry each value, and each key, by its path
 * @param files each file of the folders that a fix renames, by its path, and its length
 * @param services the state of each service by its name
 */
record PcState(Map<String, String> registry, Map<String, String> files, Map<String, String> services) {
    /** A part of the names under which an undo keeps what it found in the place of a restored folder. */
    private static final String KEPT = ".replaced";

    static PcState of(SimulatedPc pc) {
        return pc.keeper().read(PcState::of);
    }

    /** What differs, one line each. */
    static List<String> differences(Map<String, String> before, Map<String, String> after) {
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                .map(path -> path + ": " + before.get(path) + " -> " + after.get(path))
                .toList();
    }

    private static PcState of(Model model) {
        Map<String, String> registry = new TreeMap<>();
        keys("", model.registry, registry);
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {"C:\\Windows\\SoftwareDistribution", "C:\\Windows\\System32\\catroot2"}) {
            FileNode node = model.files.find(folder);
            if (node != null) {
                files(folder, node, files);
            }
        }
        Map<String, String> services = new TreeMap<>();
        for (String name : ServiceKeys.names(model)) {
            services.put(
                    name,
                    ServiceKeys.find(model, name)
                            .map(ServiceFacts::state)
                            .orElseThrow()
                            .toString());
        }
        return new PcState(registry, files, services);
    }

    private static void keys(String path, KeyNode key, Map<String, String> into) {
        into.put(path + "\\", "key");
        key.values.forEach((name, value) -> {
            // Windows removes this flag of a service never: 0 is what a missing one means
            boolean notDelayed = name.equals("DelayedAutostart") && value.equals(new RegistryValue.Number(0));
            if (!notDelayed) {
                into.put(path + "\\@" + name, value.toString());
            }
        });
        key.keys.forEach((name, child) -> keys(path + "\\" + name, child, into));
    }

    private static void files(String path, FileNode node, Map<String, String> into) {
        into.put(path, node.isFolder() ? "folder" : node.content().length + " bytes");
        node.children.forEach((name, child) -> {
            if (!name.contains(KEPT)) {
                files(path + "\\" + name, child, into);
            }
        });
    }
}
