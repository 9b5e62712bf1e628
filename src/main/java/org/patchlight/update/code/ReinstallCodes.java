package org.patchlight.update.code;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.update.attempt.Hresult;

/**
 * Codes in CBS.log after which, according to Microsoft, only a repair installation of Windows helps. Microsoft says so
 * for servers. On other PCs it is a strong hint: some of these codes are often solved by a repair of the component
 * store, so that comes first.
 */
public final class ReinstallCodes {
    private static final String RESOURCE = "reinstall-codes.tsv";

    private ReinstallCodes() {}

    private static final class Rows {
        static final Set<String> CODES = TableResource.rows(ReinstallCodes.class, RESOURCE, 2).stream()
                .map(List::iterator)
                .map(cells -> cells.next())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the code is one of them. */
    public static boolean contains(Hresult code) {
        return Rows.CODES.contains(code.toString());
    }
}
