package org.patchlight;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which classes of the program use which others, and the circles among them. */
final class Graphs {
    private static final String ROOT = "org.patchlight";

    private Graphs() {}

    /** The room of a class: its package below the root, such as {@code clock.measure}; empty for the root itself. */
    static String room(JavaClass type) {
        return type.getPackageName().equals(ROOT) ? "" : type.getPackageName().substring(ROOT.length() + 1);
    }

    /** The file of a class, such as {@code clock.measure.Majority}. */
    static String file(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer.getName().substring(ROOT.length() + 1);
    }

    /** The room of a file. */
    static String roomOf(String file) {
        return file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : "";
    }

    /** Which nodes use which others; each node is there, one that uses none with an empty set. */
    static Map<String, Set<String>> between(JavaClasses classes, Function<JavaClass, String> node) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.getSimpleName().equals("package-info")) {
                continue;
            }
            Set<String> targets = uses.computeIfAbsent(node.apply(type), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)) {
                    targets.add(node.apply(target));
                }
            }
        }
        uses.forEach((name, targets) -> targets.remove(name));
        return uses;
    }

    /** The groups of two or more nodes of which each reaches all others (Tarjan's strongly connected components). */
    static List<Set<String>> circles(Map<String, Set<String>> uses) {
        return new Tarjan(uses).circles();
    }

    private static final class Tarjan {
        private final Map<String, Set<String>> uses;
        private final Map<String, Integer> index = new HashMap<>();
        private final Map<String, Integer> low = new HashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Set<String>> found = new ArrayList<>();

        Tarjan(Map<String, Set<String>> uses) {
            this.uses = uses;
        }

        List<Set<String>> circles() {
            uses.keySet().stream().filter(node -> !index.containsKey(node)).forEach(this::visit);
            return found;
        }

        private void visit(String node) {
            index.put(node, index.size());
            low.put(node, index.get(node));
            path.push(node);
            for (String next : uses.getOrDefault(node, Set.of())) {
                if (!index.containsKey(next)) {
                    visit(next);
                    low.merge(node, low.get(next), Math::min);
                } else if (path.contains(next)) {
                    low.merge(node, index.get(next), Math::min);
                }
            }
            if (low.get(node).equals(index.get(node))) {
                Set<String> group = new TreeSet<>();
                String member;
                do {
                    member = path.pop();
                    group.add(member);
                } while (!member.equals(node));
                if (group.size() > 1) {
                    found.add(group);
                }
            }
        }
    }
}
