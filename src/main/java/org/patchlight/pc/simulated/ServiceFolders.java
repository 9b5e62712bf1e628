package org.patchlight.pc.simulated;

import java.time.Instant;
import java.util.List;

/** The folders that services keep in C:\Windows: made again when the service starts without one, and held while it runs. */
final class ServiceFolders {
    static final String WINDOWS = "C:\\Windows";
    static final String UPDATE_SERVICE = "wuauserv";
    static final String CACHE = WINDOWS + "\\SoftwareDistribution";
    static final String DOWNLOADS = CACHE + "\\Download";
    static final String DATA_STORE = CACHE + "\\DataStore\\DataStore.edb";
    static final String REPORTING_LOG = CACHE + "\\ReportingEvents.log";

    private static final String SIGNATURE_SERVICE = "CryptSvc";
    static final String CATALOG = WINDOWS + "\\System32\\catroot2\\{F750E6C3-38EE-11D1-85E5-00C04FC295EE}\\catdb";

    private ServiceFolders() {}

    /** Makes what the starting service does not find. */
    static void make(Model model, String service) {
        Instant now = model.now();
        if (ServiceKeys.same(service, UPDATE_SERVICE)) {
            model.files.makeFolder(DOWNLOADS, now);
            makeFile(model, DATA_STORE, new byte[0]);
            makeFile(model, REPORTING_LOG, ReportingLog.EMPTY);
        } else if (ServiceKeys.same(service, SIGNATURE_SERVICE)) {
            makeFile(model, CATALOG, new byte[0]);
        }
    }

    /** The files that running services hold and share with nobody. */
    static List<String> held(Model model) {
        boolean updates = model.active.containsKey(UPDATE_SERVICE);
        boolean signatures = model.active.containsKey(SIGNATURE_SERVICE);
        return updates && signatures
                ? List.of(DATA_STORE, CATALOG)
                : updates ? List.of(DATA_STORE) : signatures ? List.of(CATALOG) : List.of();
    }

    private static void makeFile(Model model, String path, byte[] content) {
        if (model.files.find(path) == null) {
            model.files.write(path, content, model.now());
        }
    }
}
