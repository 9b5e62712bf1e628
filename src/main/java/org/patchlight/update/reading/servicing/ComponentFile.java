package org.patchlight.update.reading.servicing;

import org.patchlight.health.Culprit;

/** A file of a component, as CBS.log writes it: the component's folder, a backslash, and the file. */
final class ComponentFile {
    /** Where Windows keeps the files of components. */
    private static final String STORE = "%SystemRoot%\\WinSxS\\";

    private ComponentFile() {}

    /**
     * A file of a component: its own name, and where Windows keeps it.
     *
     * @param component the component's folder, a backslash, and the file
     */
    static Culprit of(String component) {
        String name = component.substring(component.lastIndexOf('\\') + 1);
        boolean full = component.startsWith("\\") || component.indexOf(':') == 1 || component.startsWith("%");
        return Culprit.of(Culprit.Kind.FILE, name.isEmpty() ? component : name)
                .at(full ? component : STORE + component);
    }

    /** Whether a text is one: names of components have an architecture, a key, a version and a hash, joined by underscores. */
    static boolean isIn(String file) {
        int end = file.lastIndexOf('\\');
        return end > 0 && file.substring(0, end).chars().filter(c -> c == '_').count() >= 4 && file.indexOf('_') < end;
    }
}
