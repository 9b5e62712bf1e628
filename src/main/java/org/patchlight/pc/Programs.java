package org.patchlight.pc;

/** Programs and settings pages of Windows that can be opened for the user. */
public interface Programs {
    /** The operation of a refusal because this process is elevated. */
    String OPEN = "OpenForPerson";

    /** What can be opened. */
    enum Page {
        /** The Windows Update troubleshooter, in the form that this Windows version has. */
        UPDATE_TROUBLESHOOTER,
        /** The Windows Update page of Settings or of the Control Panel. */
        WINDOWS_UPDATE,
        /** The Services console, started as administrator. */
        SERVICES,
        /** Date and time in Settings or the Control Panel. */
        DATE_AND_TIME,
        /** Storage in Settings, or Disk Cleanup before Windows 10. */
        STORAGE,
        /** Recovery in Settings or the Control Panel. Windows 11 22H2 and later reinstall themselves from there. */
        RECOVERY,
        /**
         * The folder with the Media Creation Tool, if it is in the user's Downloads folder with Microsoft's signature.
         * Otherwise Microsoft's download page.
         */
        MEDIA_CREATION_TOOL
    }

    /**
     * Opens a page and returns when it was started.
     *
     * @param page what to open
     * @return what was opened or shown, for the journal, such as {@code ms-settings:troubleshoot}
     * @throws PcException UNAVAILABLE if this Windows version has no such page; DENIED with {@link #OPEN} if this process
     *     is elevated
     */
    String open(Page page) throws PcException;
}
