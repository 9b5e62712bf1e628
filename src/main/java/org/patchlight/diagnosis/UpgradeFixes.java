package org.patchlight.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.FixRouting;
import org.patchlight.update.Hresult;
import org.patchlight.update.reading.Attempt;
import org.patchlight.update.reading.Attempt.Operation;

/** What helps where an upgrade to another version of Windows failed: trying the same again seldom does, installation media go another way. */
final class UpgradeFixes {
    /** Titles that upgrades bear in English; elsewhere only Setup's own codes tell them from other updates. */
    private static final Pattern TITLE = Pattern.compile(
            "(?i).*\\b(?:feature update|upgrade)\\b.*\\bwindows\\b.*|windows 1[01], version \\d\\dh\\d.*");

    /** Codes of Windows Setup alone: 0xC190xxxx. */
    private static final int SETUP = 0xC190;

    private static final Hresult DRIVER = new Hresult(0xC1900101);

    /** Only a person can help: the disk is full, or the PC or a program on it does not suit the new version. */
    private static final Set<Hresult> FOR_A_PERSON = Set.of(
            new Hresult(0x80070070),
            new Hresult(0xC1900200),
            new Hresult(0xC1900202),
            new Hresult(0xC1900208),
            new Hresult(0xC190020E));

    private UpgradeFixes() {}

    /** Whether the installation of another version of Windows was attempted. */
    static boolean isUpgrade(Attempt attempt) {
        if (attempt.operation() == Operation.SETUP) {
            return true;
        }
        boolean titled = attempt.titleOrNull() != null
                && TITLE.matcher(attempt.titleOrNull()).matches();
        return attempt.operation() == Operation.INSTALL && (titled || isOfSetup(attempt.codeOrNull()));
    }

    private static boolean isOfSetup(@Nullable Hresult code) {
        return code != null && code.value() >>> Short.SIZE == SETUP;
    }

    /** The fixes for failed upgrades with these codes, the one to try first in front; none where only a person can help. */
    static List<String> of(Collection<Hresult> codes) {
        Set<Hresult> ours = new LinkedHashSet<>(codes);
        ours.removeAll(FOR_A_PERSON);
        if (ours.isEmpty() && !codes.isEmpty()) {
            return List.of();
        }
        Set<String> fixes = new LinkedHashSet<>();
        if (ours.contains(DRIVER)) {
            fixes.add("update-drivers");
        }
        fixes.addAll(FixRouting.of(ours));
        fixes.remove("retry-update");
        fixes.add("run-media-creation-tool");
        return new ArrayList<>(fixes);
    }
}
