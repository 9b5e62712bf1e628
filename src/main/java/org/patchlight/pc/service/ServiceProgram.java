package org.patchlight.pc.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether a service of Windows runs the program and library of Windows, by the texts {@code ImagePath} and {@code
 * ServiceDll} of its registry key. Malware and programs that block updates put another program there.
 */
public final class ServiceProgram {
    /** What a text in the key of a service names. */
    public enum Origin {
        /** The file of Windows, in any of its spellings. */
        WINDOWS,
        /** A file among those of Windows, under another name or in another folder: a later Windows may have moved it. */
        RENAMED,
        /** Something else. */
        FOREIGN
    }

    private static final String HOST = "svchost.exe";
    /** Programs other than the host of services, below the folder of Windows. */
    private static final Map<String, List<String>> PROGRAMS = Map.of(
            ServiceNames.MODULES_INSTALLER, List.of("servicing\\trustedinstaller.exe"),
            ServiceNames.INSTALLER,
                    List.of("system32\\msiexec.exe", "syswow64\\msiexec.exe", "sysnative\\msiexec.exe"));

    private static final List<String> HOSTS =
            List.of("system32\\" + HOST, "syswow64\\" + HOST, "sysnative\\" + HOST, "sysarm32\\" + HOST);

    /** The libraries of Windows 7 to 11. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            ServiceNames.CRYPTOGRAPHY, List.of("cryptsvc.dll"),
            ServiceNames.TRANSFER, List.of("qmgr.dll"),
            ServiceNames.UPDATE_AGENT, List.of("wuaueng.dll", "wuauserv.dll"),
            ServiceNames.ORCHESTRATOR, List.of("usosvc.dll", "usocore.dll"),
            ServiceNames.DELIVERY_OPTIMIZATION, List.of("dosvc.dll"),
            ServiceNames.MEDIC, List.of("waasmedicsvc.dll"),
            ServiceNames.TIME, List.of("w32time.dll"));

    /** The services whose program is known, in the order in which a finding lists them. */
    public static final List<String> KNOWN = List.of(
            ServiceNames.CRYPTOGRAPHY,
            ServiceNames.TRANSFER,
            ServiceNames.UPDATE_AGENT,
            ServiceNames.ORCHESTRATOR,
            ServiceNames.MODULES_INSTALLER,
            ServiceNames.INSTALLER,
            ServiceNames.DELIVERY_OPTIMIZATION,
            ServiceNames.MEDIC,
            ServiceNames.TIME);

    private ServiceProgram() {}

    /**
     * What {@code ImagePath} starts.
     *
     * @param service one of {@link #KNOWN}
     * @param windowsFolder such as {@code C:\Windows}; an empty text stands for the folder of any Windows
     */
    public static Origin ofImage(String service, String imagePath, String windowsFolder) {
        String program = ServicePath.program(imagePath, windowsFolder);
        List<String> expected = PROGRAMS.getOrDefault(service, HOSTS);
        return expected.stream().anyMatch(file -> ServicePath.isBelowWindows(program, file, windowsFolder))
                ? Origin.WINDOWS
                : Origin.FOREIGN;
    }

    /** Whether the service runs a library in the host of services, so that {@code ServiceDll} counts. */
    public static boolean isHosted(String service) {
        return !PROGRAMS.containsKey(service);
    }

    /**
     * What {@code ServiceDll} names.
     *
     * @param service one of {@link #KNOWN} that {@link #isHosted}
     * @param windowsFolder such as {@code C:\Windows}; an empty text stands for the folder of any Windows
     */
    public static Origin ofLibrary(String service, String serviceDll, String windowsFolder) {
        String library = ServicePath.library(serviceDll, windowsFolder);
        for (String folder : List.of("system32\\", "syswow64\\", "sysnative\\")) {
            for (String name : libraries(service)) {
                if (ServicePath.isBelowWindows(library, folder + name, windowsFolder)) {
                    return Origin.WINDOWS;
                }
            }
        }
        return library.endsWith(".dll") && ServicePath.isWithinWindows(library, "system32", windowsFolder)
                ? Origin.RENAMED
                : Origin.FOREIGN;
    }

    /**
     * Whether a text is only the beginning of the usual path, because a copy was cut off or a line broken there. Nothing
     * can be said about such a text.
     *
     * @param service one of {@link #KNOWN}
     * @param isLibrary whether the text is {@code ServiceDll}, and not {@code ImagePath}
     */
    public static boolean isCutOff(String service, String text, boolean isLibrary) {
        Stream<String> files = isLibrary
                ? libraries(service).stream().map(name -> "system32\\" + name)
                : PROGRAMS.getOrDefault(service, HOSTS).stream();
        return files.anyMatch(file -> ServicePath.begins(text, file));
    }

    /** The file names of the libraries that a service of Windows 7 to 11 runs, in lower case. */
    public static List<String> libraries(String service) {
        return LIBRARIES.getOrDefault(service, List.of());
    }

    /** The spelling of a service's name in {@link #KNOWN}; an empty text if it is another service. */
    public static String known(String service) {
        return KNOWN.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(service.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }
}
