package org.patchlight.update.fix;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartType;

/**
 * A service that updates need.
 *
 * @param name its key name
 * @param startType when this Windows version starts it by default. On Windows 8.1 and later triggers start wuauserv;
 *     automatic, as many pages advise, is not the default. BITS changes its own type with its jobs since Windows 10 1511;
 *     without jobs it is manual, before it was always delayed (Microsoft's page "BITS Startup Type")
 */
public record UpdateService(String name, StartType startType) {
    /** Windows 10 1511. */
    private static final int FIRST_MANUAL_BITS = 10_586;

    /** Whether Windows starts it by itself. */
    boolean isAutomatic() {
        return startType == StartType.AUTOMATIC || startType == StartType.AUTOMATIC_DELAYED;
    }

    /** The services that updates need on a Windows version. Those that others depend on are first. */
    public static List<UpdateService> neededOn(WindowsVersion version) {
        Stream<UpdateService> prerequisites =
                ServiceNames.PREREQUISITES.stream().map(name -> of(name, StartType.AUTOMATIC));
        Stream<UpdateService> everywhere = Stream.of(
                of(ServiceNames.CRYPTOGRAPHY, StartType.AUTOMATIC),
                of(ServiceNames.TRANSFER, bits(version)),
                of(ServiceNames.UPDATE_AGENT, updateAgent(version)),
                of(ServiceNames.INSTALLER, StartType.MANUAL),
                of(ServiceNames.MODULES_INSTALLER, StartType.MANUAL));
        Stream<UpdateService> sinceTen = Stream.of(
                of(ServiceNames.ORCHESTRATOR, StartType.AUTOMATIC_DELAYED),
                of(ServiceNames.DELIVERY_OPTIMIZATION, StartType.AUTOMATIC_DELAYED));
        return Stream.of(prerequisites, everywhere, version.isTenOrLater() ? sinceTen : Stream.<UpdateService>empty())
                .flatMap(some -> some)
                .toList();
    }

    /** The services whose default start type a fix restores: the same, and the one that only feature updates need. */
    static List<UpdateService> restorableOn(WindowsVersion version) {
        UpdateService signIn = of(ServiceNames.SIGN_IN_ASSISTANT, StartType.MANUAL);
        return Stream.concat(neededOn(version).stream(), Stream.of(signIn)).toList();
    }

    private static UpdateService of(String name, StartType startType) {
        return new UpdateService(name, startType);
    }

    private static StartType updateAgent(WindowsVersion version) {
        return isSeven(version) ? StartType.AUTOMATIC_DELAYED : StartType.MANUAL;
    }

    private static StartType bits(WindowsVersion version) {
        return version.build() < FIRST_MANUAL_BITS ? StartType.AUTOMATIC_DELAYED : StartType.MANUAL;
    }

    private static boolean isSeven(WindowsVersion version) {
        return version.major() < 6 || (version.major() == 6 && version.minor() <= 1);
    }
}
