package org.patchlight.update.code;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.update.attempt.FailedStage;

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
    DRIVER,
    /** The queue of driver operations inside an installation failed. */
    DRIVER_QUEUE,
    /** A file that the component store should hold was missing while an update was staged. */
    PAYLOAD_STAGING,
    /** An installer that the servicing stack runs for a component failed. */
    COMPONENT_INSTALLER,
    /** The packages of Windows could not be changed, at a step that is not known more exactly. */
    PACKAGE_CHANGE,
    /** A feature of Windows could not be turned on, or a capability or language not be added. */
    FEATURE_CHANGE,
    /** The image of the new Windows could not be unpacked. */
    IMAGE_APPLY,
    /** Files or settings of people could not be carried over to the new Windows. */
    USER_DATA_MIGRATION,
    /** A driver could not be added to the new Windows in an upgrade. */
    UPGRADE_DRIVER,
    /** The update's own installer, an MSI or EXE file, failed. */
    EXTERNAL_INSTALLER;

    /** Where an attempt that broke off in this stage failed. */
    static Circumstance of(FailedStage stage) {
        return switch (stage) {
            case DRIVER_QUEUE -> DRIVER_QUEUE;
            case PAYLOAD_STAGING -> PAYLOAD_STAGING;
            case COMPONENT_INSTALLER -> COMPONENT_INSTALLER;
            case PACKAGE_CHANGE -> PACKAGE_CHANGE;
            case FEATURE_CHANGE -> FEATURE_CHANGE;
            case IMAGE_APPLY -> IMAGE_APPLY;
            case USER_DATA_MIGRATION -> USER_DATA_MIGRATION;
            case UPGRADE_DRIVER -> UPGRADE_DRIVER;
            case EXTERNAL_INSTALLER -> EXTERNAL_INSTALLER;
        };
    }

    /** The stable name used in the table of routes and in JSON, such as {@code clock-wrong}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The circumstance with this id; empty if there is none. */
    static Optional<Circumstance> named(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
