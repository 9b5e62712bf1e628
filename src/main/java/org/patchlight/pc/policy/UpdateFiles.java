package org.patchlight.pc.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * Files of Windows that updates need and that programs which block updates rename, such as {@code wuaueng.dll_BAK}.
 * Windows itself never renames them.
 */
public final class UpdateFiles {
    /** The libraries of services. */
    private static final List<String> LIBRARIES =
            List.of("wuaueng.dll", "usosvc.dll", "WaaSMedicSvc.dll", "qmgr.dll", "dosvc.dll", "cryptsvc.dll");

    /** Programs that search, download and install, and that keep the services working. */
    private static final List<String> PROGRAMS =
            List.of("UsoClient.exe", "MoUsoCoreWorker.exe", "WaaSMedicAgent.exe", "wuauclt.exe", "SIHClient.exe");

    /** What such programs add to a name is short. */
    private static final int MOST_ADDED = 24;

    private UpdateFiles() {}

    /**
     * A file under another name.
     *
     * @param path the path that it should have
     * @param name its current name in the same folder
     */
    public record Renamed(String path, String name) {}

    /**
     * The libraries of services that have another name.
     *
     * @throws PcException if the folder can't be read
     */
    public static List<Renamed> libraries(Pc pc) throws PcException {
        return renamed(pc, LIBRARIES);
    }

    /**
     * The programs that have another name.
     *
     * @throws PcException if the folder can't be read
     */
    public static List<Renamed> programs(Pc pc) throws PcException {
        return renamed(pc, PROGRAMS);
    }

    /** The usual name of one of the programs, whatever its case; empty if it is none of them. */
    public static Optional<String> program(String name) {
        return PROGRAMS.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private static List<Renamed> renamed(Pc pc, List<String> wanted) throws PcException {
        String folder = pc.facts().windowsFolder() + "\\System32";
        List<Renamed> found = new ArrayList<>();
        List<String> names = null;
        for (String name : wanted) {
            String path = folder + "\\" + name;
            if (pc.files().find(path).isPresent()) {
                continue;
            }
            if (names == null) {
                names = pc.files().find(folder).isEmpty()
                        ? List.of()
                        : pc.files().list(folder);
            }
            only(pc, folder, names, name).ifPresent(other -> found.add(new Renamed(path, other)));
        }
        return found;
    }

    /** The only file whose name is this one with something added; of several, no one knows which is the right one. */
    private static Optional<String> only(Pc pc, String folder, List<String> names, String wanted) throws PcException {
        String small = wanted.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String name : names) {
            boolean longer = name.length() > wanted.length() && name.length() <= wanted.length() + MOST_ADDED;
            // Language resources have the ending .mui, and Windows keeps them in folders of their own.
            boolean similar = longer
                    && name.toLowerCase(Locale.ROOT).contains(small)
                    && !name.toLowerCase(Locale.ROOT).endsWith(".mui");
            if (similar
                    && pc.files()
                            .find(folder + "\\" + name)
                            .filter(file -> !file.folder() && file.size() > 0)
                            .isPresent()) {
                found.add(name);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
