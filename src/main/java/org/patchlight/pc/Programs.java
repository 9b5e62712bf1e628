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

    /**
     * Opens the Microsoft Update Catalog at what it finds for these words, in the browser of the person.
     *
     * @param words a KB or a build
     * @return the address
     * @throws PcException DENIED with {@link #OPEN} if this process is elevated
     * @throws IllegalArgumentException if {@link #catalogAddress} refuses the words
     */
    default String openUpdateCatalog(String words) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, OPEN, catalogAddress(words), 0);
    }

    /**
     * The address of a search of the Microsoft Update Catalog.
     *
     * @param words 1 to 40 letters, digits and dots
     * @throws IllegalArgumentException if they have other characters: the words may come from a log
     */
    static String catalogAddress(String words) {
        boolean plain = words.chars()
                .allMatch(c -> c == '.' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
        if (!plain || words.isEmpty() || words.length() > 40) {
            throw new IllegalArgumentException("no words for the catalog: " + words);
        }
        return "https://www.catalog.update.microsoft.com/Search.aspx?q=" + words;
    }
}
