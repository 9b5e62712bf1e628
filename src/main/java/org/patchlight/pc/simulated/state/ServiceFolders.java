package org.patchlight.pc.simulated.state;

import java.time.Instant;
import java.util.List;
import org.patchlight.pc.simulated.model.Model;

/** The files of services in C:\Windows. A service creates missing ones when it starts and holds them while it runs. */
public final class ServiceFolders {
    private static final String SIGNATURE_SERVICE = "CryptSvc";

    private ServiceFolders() {}

    /** Creates the missing folders and files of a service that starts; most services have none. */
    public static void make(Model model, String service) {
        Instant now = model.now();
        if (ServiceKeys.same(service, UpdateKeys.SERVICE)) {
            model.files.makeFolder(WindowsFolders.DOWNLOADS, now);
            makeFile(model, WindowsFolders.DATA_STORE, new byte[0]);
            makeFile(model, WindowsFolders.REPORTING_LOG, ReportingLog.EMPTY);
        } else if (ServiceKeys.same(service, SIGNATURE_SERVICE)) {
            makeFile(model, WindowsFolders.CATALOG, new byte[0]);
        }
    }

    /** The paths of the files that running services hold open without sharing them. */
    public static List<String> held(Model model) {
        boolean updates = model.active.containsKey(UpdateKeys.SERVICE);
        boolean signatures = model.active.containsKey(SIGNATURE_SERVICE);
        return updates && signatures
                ? List.of(WindowsFolders.DATA_STORE, WindowsFolders.CATALOG)
                : updates
                        ? List.of(WindowsFolders.DATA_STORE)
                        : signatures ? List.of(WindowsFolders.CATALOG) : List.of();
    }

    private static void makeFile(Model model, String path, byte[] content) {
        if (model.files.find(path) == null) {
            model.files.write(path, content, model.now());
        }
    }
}
