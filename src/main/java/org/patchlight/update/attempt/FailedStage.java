package org.patchlight.update.attempt;

/** Where inside Windows a failed attempt broke off. It decides the cause where a code alone can't. */
public enum FailedStage {
    /** The queue of driver operations that runs while an update is installed ("Doqe" in CBS.log). */
    DRIVER_QUEUE,
    /** Staging: a file that the component store should hold is missing. */
    PAYLOAD_STAGING,
    /** An installer of a Windows component that the servicing stack runs ("queue item Installer" in CBS.log). */
    COMPONENT_INSTALLER,
    /** Changing the packages of Windows, at a step that isn't known more exactly. */
    PACKAGE_CHANGE,
    /** Turning on a feature of Windows or adding a capability or language, whose files may come from a source of their own. */
    FEATURE_CHANGE,
    /** Unpacking the image of the new Windows in an upgrade. */
    IMAGE_APPLY,
    /** Carrying files and settings of people over in an upgrade. */
    USER_DATA_MIGRATION,
    /** Adding or carrying over the driver of a device in an upgrade. */
    UPGRADE_DRIVER,
    /** The update's own installer, an MSI or EXE file. */
    EXTERNAL_INSTALLER
}
