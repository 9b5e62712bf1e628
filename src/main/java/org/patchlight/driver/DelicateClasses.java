package org.patchlight.driver;

import java.util.Locale;
import java.util.Set;

/**
 * The kinds of device whose drivers can cost the screen, the disk or the network when they go wrong, or that write to a chip. A person must name
 * such a device. So must the person where the kind is not told, or told so broadly that it could be one of these.
 *
 * <p>A kind is told in one of three ways, none of which Windows translates: as the name of the setup class ({@code Display}; what
 * {@code CM_DRP_CLASS} holds), as its GUID (cfgmgr32 and devguid.h), or as the class that the update agent gives a driver ({@code Video}; what
 * IWindowsDriverUpdate.DriverClass holds, which for drivers of some age is not the setup class).
 */
final class DelicateClasses {
    /** Setup classes (devguid.h), in small letters. */
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
            // Disks, network adapters, keyboards and mice hang on its controllers.
            "usb",
            "firmware",
            // Chipsets; some storage controllers call themselves so.
            "system",
            "computer",
            "processor",
            "securitydevices",
            // They add to the driver of any other device, graphics foremost.
            "extension",
            "softwarecomponent");

    /** What the update agent and Microsoft's catalogue call drivers, without blanks. */
    private static final Set<String> OF_AGENT =
            Set.of("video", "displayadapters", "networking", "network", "networkadapters", "storage", "otherhardware");

    private static final Set<String> UNTOLD = Set.of("", "unknown", "other");

    /** GUIDs of the setup classes above that Windows has had since 2000. */
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

    /** @param kind a setup class by name or GUID, or a driver class of the update agent; may be empty */
    static boolean contains(String kind) {
        String name = plain(kind);
        return UNTOLD.contains(name) || OF_AGENT.contains(name) || isOne(name);
    }

    /**
     * Whether a driver for a device of a harmless kind is delicate all the same: its own class says that it is firmware, or adds to other drivers. What
     * is told of it broadly or not at all does not count, for the kind of the device is known.
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
