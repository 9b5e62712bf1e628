package org.patchlight.pc.file;

import java.util.List;

/**
 * Who may change a folder.
 *
 * @param descriptor its owner and access list as SDDL ("Security Descriptor String Format" of the Windows
 *     documentation); may contain SIDs of accounts
 * @param others what lets others than administrators change the folder: the owner such as {@code O:BU}, or entries
 *     such as {@code BU}
 */
public record FolderSecurity(String descriptor, List<String> others) {
    public FolderSecurity {
        others = List.copyOf(others);
    }
}
