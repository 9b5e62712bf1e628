package org.patchlight.driver;

import java.util.Locale;
import java.util.Set;
import org.patchlight.pc.device.OfferedDriver;

/**
 * The device classes whose drivers can disable screen, disk or network when they fail, or that write firmware. The user
 * must name such a device explicitly. The same applies if the class is unknown, or so broad that it may be one of
 * these.
 *
 * <p>A class comes in one of three forms, none of them translated. It is the name of the setup class ({@code Display},
 * from {@code CM_DRP_CLASS}), or its GUID (cfgmgr32 and devguid.h). Or it is the class that the update agent gives a
 * driver ({@code Video}, from IWindowsDriverUpdate.DriverClass), which for older drivers differs from the setup class.
 */
final class DelicateClasses {
    /** Setup classes (devguid.h), in lower case. */
    private static final Set<String> SETUP = Set.of(
            "display",
            "net",
            "nettrans",
            "netclient",
            "netservice",
            "scsiadapter",
            "hdc",
            "diskdrive",
            "volume",
            "volumesnapshot",
            "scmdisk",
            "scmvolume",
            "sdhost",
            "mtd",
            "sbp2",
            "1394",
            // Disks, network adapters, keyboards and mice may be attached to its controllers.
            "usb",
            "firmware",
            // Chipsets; some storage controllers use this class too.
            "system",
            "computer",
            "processor",
            "securitydevices",
            // They extend the driver of any other device, most often graphics.
            "extension",
            "softwarecomponent");

    /** The names that the update agent and the Microsoft Update Catalog use for driver classes, without spaces. */
    private static final Set<String> OF_AGENT =
            Set.of("video", "displayadapters", "networking", "network", "networkadapters", "storage", "otherhardware");

    private static final Set<String> UNSPECIFIC = Set.of("", "unknown", "other");

    /** GUIDs of the setup classes above that exist since Windows 2000. */
    private static final Set<String> GUIDS = Set.of(
            "4d36e968-e325-11ce-bfc1-08002be10318",
            "4d36e972-e325-11ce-bfc1-08002be10318",
            "4d36e975-e325-11ce-bfc1-08002be10318",
            "4d36e973-e325-11ce-bfc1-08002be10318",
            "4d36e974-e325-11ce-bfc1-08002be10318",
            "4d36e97b-e325-11ce-bfc1-08002be10318",
            "4d36e96a-e325-11ce-bfc1-08002be10318",
            "4d36e967-e325-11ce-bfc1-08002be10318",
            "4d36e97d-e325-11ce-bfc1-08002be10318",
            "4d36e966-e325-11ce-bfc1-08002be10318",
            "4d36e97e-e325-11ce-bfc1-08002be10318",
            "71a27cdd-812a-11d0-bec7-08002be2092f",
            "36fc9e60-c465-11cf-8056-444553540000",
            "f2e7dd72-6468-4e36-b6f1-6488f42c1b52",
            "e2f84ce7-8efa-411c-aa69-97454ca4cb57",
            "5c4c3332-344d-483c-8739-259e934c9cc8");

    private DelicateClasses() {}

    /**
     * Whether a driver of this class is delicate.
     *
     * @param kind a setup class by name or GUID, or a driver class of the update agent; may be empty
     */
    static boolean contains(String kind) {
        String name = plain(kind);
        return UNSPECIFIC.contains(name) || OF_AGENT.contains(name) || isOne(name);
    }

    /** Whether this driver is delicate, by the class of its device or by its own. */
    static boolean contains(OfferedDriver driver) {
        return contains(driver.deviceClass()) || isDelicateFor(driver.driverClass());
    }

    /**
     * Whether a driver for a device of a harmless class is delicate nevertheless: by its own class, it is firmware or
     * extends other drivers. An unknown or broad class doesn't count here, because the class of the device is known.
     *
     * @param kind the class that the update agent gives the driver; may be empty
     */
    static boolean isDelicateFor(String kind) {
        return isOne(plain(kind));
    }

    private static boolean isOne(String name) {
        return SETUP.contains(name) || GUIDS.contains(name) || name.startsWith("fsfilter");
    }

    private static String plain(String kind) {
        return kind.toLowerCase(Locale.ROOT).replaceAll("[\\s{}]", "");
    }
}
