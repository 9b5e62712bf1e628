package org.patchlight.pc;

/** Programs and settings pages of Windows, opened for the person to use. */
public interface Programs {
    /** What can be opened. */
    enum Page {
        /** The Windows Update troubleshooter, in whichever form this Windows has it. */
        UPDATE_TROUBLESHOOTER,
        /** The Windows Update page of Settings or of the Control Panel. */
        WINDOWS_UPDATE,
        /** The console of services, started as administrator. */
        SERVICES,
        /** Date and time in Settings or the Control Panel. */
        DATE_AND_TIME,
        /**
         * The Media Creation Tool in the person's Downloads folder, started as administrator if Microsoft has signed it; where there is none,
         * Microsoft's page that has it.
         */
        MEDIA_CREATION_TOOL
    }

    /**
     * Opens a page and returns once it was started.
     *
     * @return what was opened, for the journal, such as {@code ms-settings:troubleshoot}
     * @throws PcException UNAVAILABLE if this Windows has no such thing
     */
    String open(Page page) throws PcException;
}
