package org.patchlight.pc.windows.file;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.pc.windows.file.FolderRights.Grant;

/** Names what lets others than administrators change a folder: its owner, or entries of its access list. */
final class OtherWriters {
    private static final String ADMINISTRATORS = "BA";

    private OtherWriters() {}

    static List<String> of(FolderRights rights) {
        Stream<String> owner = mayOthersWrite(new FolderRights(rights.owner(), List.of()))
                ? Stream.of("O:" + rights.owner())
                : Stream.of();
        Stream<String> grants = rights.grants().stream()
                .filter(grant -> mayOthersWrite(new FolderRights(ADMINISTRATORS, List.of(grant))))
                .map(Grant::who);
        return Stream.concat(owner, grants).distinct().toList();
    }

    private static boolean mayOthersWrite(FolderRights rights) {
        return !rights.onlyAdministratorsWrite();
    }
}
