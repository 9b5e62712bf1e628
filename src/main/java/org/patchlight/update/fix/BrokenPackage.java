package org.patchlight.update.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Culprit;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.update.build.WindowsBuild;

/**
 * The package of an update that a servicing log names as the reason for a failure, and by which the Microsoft Update Catalog
 * finds it.
 *
 * @param name its identity
 * @param query the KB of its update, or the build of a cumulative update, such as {@code 26100.2894}
 */
public record BrokenPackage(String name, String query) {
    /** The findings that a package can be the reason of. */
    public static final Set<String> FINDINGS = Set.of(FindingId.UPDATE_FAILED, FindingId.COMPONENT_STORE_CORRUPT);

    private static final String START = "package_";
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 8;

    /** The first of these that the Catalog can have; empty if there is none. */
    public static Optional<BrokenPackage> first(List<Culprit> culprits) {
        return culprits.stream()
                .filter(culprit -> culprit.kind() == Culprit.Kind.PACKAGE)
                .filter(culprit -> culprit.name().toLowerCase(Locale.ROOT).startsWith(START))
                .flatMap(culprit -> query(culprit).map(words -> new BrokenPackage(culprit.name(), words)).stream())
                .findFirst();
    }

    /**
     * Adds the reinstallation of the package to the fixes of a failure: after a repair of the store, which is lighter and
     * may be enough, and before a reinstallation of Windows. Without either, the store is not the reason.
     *
     * @param id the id of the finding
     */
    public static List<String> offered(String id, List<String> fixes, List<Culprit> culprits) {
        if (!FINDINGS.contains(id)
                || fixes.contains(FixId.REINSTALL_PACKAGE)
                || first(culprits).isEmpty()) {
            return fixes;
        }
        int repair = fixes.indexOf(FixId.REPAIR_COMPONENT_STORE);
        int place = repair >= 0 ? repair + 1 : fixes.indexOf(FixId.REINSTALL_WINDOWS);
        if (place < 0) {
            return fixes;
        }
        List<String> more = new ArrayList<>(fixes);
        more.add(place, FixId.REINSTALL_PACKAGE);
        return List.copyOf(more);
    }

    /** The architecture of the package as the Catalog writes it; empty if the identity doesn't say it. */
    public Optional<String> architecture() {
        String[] parts = name.split("~", -1);
        return switch (parts.length > 2 ? parts[2].toLowerCase(Locale.ROOT) : "") {
            case "amd64" -> Optional.of("x64");
            case "arm64" -> Optional.of("ARM64");
            case "x86" -> Optional.of("x86");
            default -> Optional.empty();
        };
    }

    private static Optional<String> query(Culprit culprit) {
        String kb = culprit.kbOrNull();
        if (kb != null && isArticle(kb)) {
            return Optional.of(kb.toUpperCase(Locale.ROOT));
        }
        return WindowsBuild.ofPackage(culprit.name()).map(build -> build.build() + "." + build.revision());
    }

    private static boolean isArticle(String kb) {
        String digits = kb.toLowerCase(Locale.ROOT).startsWith("kb") ? kb.substring(2) : "";
        return digits.length() >= FEWEST_DIGITS
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
