package org.patchlight.pc.simulated.state;

import java.time.Instant;
import java.util.List;
import org.patchlight.pc.simulated.model.Model;

/** The folders that services keep in C:\Windows: made again when the service starts without one, and held while it runs. */
public final class ServiceFolders {
    private static final String SIGNATURE_SERVICE = "CryptSvc";

    private ServiceFolders() {}

    /** Makes what the starting service does not find. */
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

    /** The files that running services hold and share with nobody. */
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
