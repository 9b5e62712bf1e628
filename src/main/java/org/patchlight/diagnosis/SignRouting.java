package org.patchlight.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Sign;
import org.patchlight.update.Circumstances;
import org.patchlight.update.CodeSpelling;
import org.patchlight.update.FixRouting;
import org.patchlight.update.Hresult;
import org.patchlight.update.Routing;

/** Where the codes of findings lead, under what each tells of itself and what is known of the PC. */
final class SignRouting {
    private SignRouting() {}

    /** The sign of a code that came up under some circumstances. */
    static Sign sign(Hresult code, Circumstances known) {
        return new Sign(code.toString(), known.ids());
    }

    static Routing of(Sign sign, Circumstances known) {
        return CodeSpelling.parse(sign.code())
                .map(code -> FixRouting.of(
                        code, Circumstances.ofIds(sign.circumstances()).and(known)))
                .orElseGet(() -> new Routing(List.of(), null));
    }

    /** The fixes of them all, joined. */
    static List<String> fixes(List<Sign> signs, Circumstances known) {
        Stream<Routing> routings = signs.stream().map(sign -> of(sign, known));
        return FixRouting.joined(routings.distinct().toList());
    }
}
