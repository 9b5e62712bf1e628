package org.patchlight.selftest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.AdministratorsPlaces;
import org.patchlight.pc.file.FolderSecurity;

/** Lines about the rights of the folders that this program relies on. */
final class FolderLines {
    private final Pc pc;
    private final Lines lines;

    FolderLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        String windows = pc.facts().windowsFolder();
        closed("folder-windows", windows);
        closed("folder-logs", windows + "\\Logs");
        lines.read("folder-administrators", () -> closed("folder-administrators", administrators(windows)));
        lines.read(
                "folder-program",
                () -> closed("folder-program", pc.programContext().folder().path()));
        open("folder-update-cache", windows + "\\SoftwareDistribution");
        open("folder-signatures", windows + "\\System32\\catroot2");
        open("folder-temp", windows + "\\Temp");
    }

    private String administrators(String windows) throws PcException {
        List<String> places = AdministratorsPlaces.of(windows);
        for (String place : places) {
            if (pc.files().find(place).isPresent()) {
                return place;
            }
        }
        return places.get(0);
    }

    /** A folder that only administrators may change. */
    private void closed(String id, String folder) {
        lines.read(id, () -> {
            FolderSecurity security = securityOrNull(id, folder);
            if (security == null) {
                return;
            }
            String value = Lines.anonymous(security.descriptor());
            if (security.others().isEmpty()) {
                lines.ok(id, value, "selftest.folder.closed");
            } else {
                String others = Lines.anonymous(String.join(", ", security.others()));
                lines.attention(id, value, "selftest." + id + ".open", others);
            }
        });
    }

    /** A folder whose rights only support needs to know. */
    private void open(String id, String folder) {
        lines.read(id, () -> {
            FolderSecurity security = securityOrNull(id, folder);
            if (security != null) {
                lines.ok(id, Lines.anonymous(security.descriptor()), "selftest.folder.readable");
            }
        });
    }

    private @Nullable FolderSecurity securityOrNull(String id, String folder) throws PcException {
        try {
            return pc.files().security(folder);
        } catch (PcException refused) {
            if (refused.reason() != Reason.MISSING) {
                throw refused;
            }
            lines.ok(id, "none", "selftest.folder.none");
            return null;
        }
    }
}
