package org.patchlight.diagnosis.cause;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.FindingCode;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;

/** Where the codes of findings lead, given each code's own circumstances and what is known of the PC. */
public final class CodeRouting {
    private CodeRouting() {}

    /** A code with the circumstances under which it occurred. */
    public static FindingCode findingCode(Hresult code, Circumstances known) {
        return new FindingCode(code.toString(), known.ids());
    }

    static Routing of(FindingCode findingCode, Circumstances known) {
        return CodeSpelling.parse(findingCode.code())
                .map(code -> FixRouting.of(
                        code, Circumstances.ofIds(findingCode.circumstances()).and(known)))
                .orElseGet(() -> new Routing(List.of(), null));
    }

    /** The joined fixes of all codes. */
    static List<String> fixes(List<FindingCode> findingCodes, Circumstances known) {
        Stream<Routing> routings = findingCodes.stream().map(findingCode -> of(findingCode, known));
        return FixRouting.joined(routings.distinct().toList());
    }
}
