package org.patchlight.health;

/** What a person can open to do by hand what a fix does. */
public enum ManualTool {
    /** Date and time in Settings or the Control Panel. */
    DATE_AND_TIME,
    /** The console of services. */
    SERVICES,
    /** The Windows Update troubleshooter. */
    UPDATE_TROUBLESHOOTER,
    /** The Windows Update page of Settings or the Control Panel. */
    WINDOWS_UPDATE,
    /** Windows has no page on which a person can do it. */
    NONE
}
