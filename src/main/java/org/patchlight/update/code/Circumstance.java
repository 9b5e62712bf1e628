package org.patchlight.update.code;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What, beside a code, decides why something failed: how the PC stands, and what was being done. */
public enum Circumstance {
    /** The clock is wrong by more than secure connections bear, or its time zone is. */
    CLOCK_WRONG,
    /** A service that updates need is disabled. */
    SERVICE_DISABLED,
    /** A service that updates need is not there. */
    SERVICE_MISSING,
    /** The program file of a service that updates need is gone. */
    SERVICE_FILE_MISSING,
    /** Windows waits for a restart. */
    RESTART_PENDING,
    /** An organisation, or a policy, has a say in updates. */
    MANAGED,
    /** The component store is known to be damaged. */
    STORE_DAMAGED,
    /** Lines of the hosts file lead the names of update servers astray. */
    HOSTS_BLOCKED,
    /** Nothing on the Internet answers. */
    OFFLINE,
    /** The disk of Windows has hardly any room left. */
    DISK_LOW,
    /** It was a search for updates. */
    SEARCH,
    /** It was the removal of an update. */
    REMOVAL,
    /** It was an upgrade to another version of Windows. */
    UPGRADE,
    /** It was the installation of a driver. */
    DRIVER;

    /** The stable name used in the table of routes and in JSON, such as {@code clock-wrong}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The circumstance of a name. */
    static Optional<Circumstance> named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
