package org.patchlight.update.reading.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.ServiceProgram;
import org.patchlight.pc.service.ServiceProgram.Origin;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Finds update services whose key was renamed in a copy of the key of all services. As on a live PC, the program decides:
 * no other service of Windows runs it. A copy of single keys says nothing about the keys beside them.
 */
final class CopiedServiceKeys {
    private static final String SERVICES = "\\services";
    private static final String PARAMETERS = "\\parameters";
    /** A copy with so many services is not one of a few chosen keys. */
    private static final int ENOUGH = 3;

    private static final int MOST = 5000;

    private final Notes notes;
    private final Set<String> own = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> renamed = new TreeSet<>();
    private boolean all;
    private String owner = "";
    private boolean parameters;

    /** Starts before the first key. */
    CopiedServiceKeys(Notes notes) {
        this.notes = notes;
    }

    /**
     * A key begins.
     *
     * @param lower its path in lower case
     * @param current whether it may belong to the current control set
     */
    void key(String lower, boolean current) {
        owner = "";
        parameters = lower.endsWith(PARAMETERS);
        int services = current && lower.contains("controlset") ? lower.indexOf(SERVICES) : -1;
        if (services < 0) {
            return;
        }
        int from = services + SERVICES.length();
        all |= from == lower.length();
        if (from >= lower.length() || lower.charAt(from) != '\\') {
            return;
        }
        String below = lower.substring(from + 1);
        owner = parameters ? below.substring(0, below.length() - PARAMETERS.length()) : below;
        boolean isService = owner.indexOf('\\') < 0;
        if (!isService) {
            owner = "";
        } else if (ServiceNames.watched(owner) != null) {
            own.add(owner);
        } else if (others.size() < MOST) {
            others.add(owner);
        }
    }

    /** A text under the current key. */
    void text(String name, String value) {
        if (owner.isEmpty() || own.contains(owner)) {
            return;
        }
        for (String service : ServiceNames.RENAMED_BY_BLOCKERS) {
            if (isProgram(service, name, value)) {
                renamed.add(service);
            }
        }
    }

    private boolean isProgram(String service, String name, String value) {
        if (ServiceProgram.isHosted(service)) {
            return parameters
                    && name.equalsIgnoreCase("ServiceDll")
                    && ServiceProgram.ofLibrary(service, value, "") == Origin.WINDOWS;
        }
        return !parameters
                && name.equalsIgnoreCase("ImagePath")
                && ServiceProgram.ofImage(service, value, "") == Origin.WINDOWS;
    }

    /** Passes on which services have another name. */
    void end() {
        List<String> gone = renamed.stream()
                .filter(service -> !own.contains(service.toLowerCase(Locale.ROOT)))
                .toList();
        if (all || own.size() + others.size() >= ENOUGH) {
            gone.forEach(service -> notes.fact(new Fact(Fact.Kind.SERVICE_RENAMED, null, service, null)));
        }
    }
}
