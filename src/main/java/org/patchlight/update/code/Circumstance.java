package org.patchlight.update.code;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions that, together with a code, decide the cause: the state of the PC, and the operation. */
public enum Circumstance {
    /** The clock is wrong by more than secure connections tolerate, or the time zone is wrong. */
    CLOCK_WRONG,
    /** A service that updates need is disabled. */
    SERVICE_DISABLED,
    /** A service that updates need does not exist. */
    SERVICE_MISSING,
    /** The program file of a service that updates need is missing. */
    SERVICE_FILE_MISSING,
    /** Windows needs a restart. */
    RESTART_PENDING,
    /** An organisation or a policy controls updates. */
    MANAGED,
    /** The component store is damaged. */
    STORE_DAMAGED,
    /** Entries in the hosts file redirect update servers. */
    HOSTS_BLOCKED,
    /** No server on the Internet answers. */
    OFFLINE,
    /** The Windows drive has almost no free space. */
    DISK_LOW,
    /** The operation was a search for updates. */
    SEARCH,
    /** The operation was the removal of an update. */
    REMOVAL,
    /** The operation was an upgrade to another version of Windows. */
    UPGRADE,
    /** The operation was the installation of a driver. */
    DRIVER;

    /** The stable name used in the table of routes and in JSON, such as {@code clock-wrong}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The circumstance with this id; empty if there is none. */
    static Optional<Circumstance> named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
