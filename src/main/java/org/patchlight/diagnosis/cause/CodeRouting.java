package org.patchlight.diagnosis.cause;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.FindingCode;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;

/** Where the codes of findings lead, under what each tells of itself and what is known of the PC. */
public final class CodeRouting {
    private CodeRouting() {}

    /** The sign of a code that came up under some circumstances. */
    public static FindingCode sign(Hresult code, Circumstances known) {
        return new FindingCode(code.toString(), known.ids());
    }

    static Routing of(FindingCode sign, Circumstances known) {
        return CodeSpelling.parse(sign.code())
                .map(code -> FixRouting.of(
                        code, Circumstances.ofIds(sign.circumstances()).and(known)))
                .orElseGet(() -> new Routing(List.of(), null));
    }

    /** The fixes of them all, joined. */
    static List<String> fixes(List<FindingCode> signs, Circumstances known) {
        Stream<Routing> routings = signs.stream().map(sign -> of(sign, known));
        return FixRouting.joined(routings.distinct().toList());
    }
}
