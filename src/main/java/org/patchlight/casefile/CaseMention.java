package org.patchlight.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.casefile.gather.Mentions.SourcedMention;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.ExtendCode;
import org.patchlight.update.code.Route;
import org.patchlight.update.reading.note.Mention;

/**
 * A code in plain sight in a text, with its meaning. It is a note and decides nothing.
 *
 * @param path the file
 * @param mention the code and its place
 * @param explanation what the code means
 * @param advised whether what helps is worth showing: logs are full of codes after which Windows goes on
 */
public record CaseMention(String path, Mention mention, Explanation explanation, boolean advised) {
    private static final int LAST_EXIT_CODE = 0xFFFF;

    /** The mentions of codes that no failure has. */
    static List<CaseMention> without(List<UpdateFailure> failures, List<SourcedMention> mentions) {
        Set<Hresult> failed = failures.stream()
                .flatMap(failure -> Stream.of(
                        Optional.ofNullable(failure.attempt().codeOrNull()),
                        Optional.ofNullable(failure.attempt().rootCodeOrNull())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return mentions.stream()
                .filter(sourced -> !failed.contains(sourced.mention().code()))
                .map(CaseMention::of)
                .toList();
    }

    private static CaseMention of(SourcedMention sourced) {
        Mention mention = sourced.mention();
        Explanation explanation = extend(mention)
                .map(extend -> Explanation.ofUpgrade(mention.code(), extend))
                .orElseGet(() -> Explanation.of(mention.code()));
        boolean advised = switch (sourced.kind()) {
            case CBS_LOG, DISM_LOG, SETUP_LOG, WINDOWS_UPDATE_LOG, REPORTING_EVENTS -> false;
            default -> true;
        };
        return new CaseMention(sourced.path(), mention, explanation, advised);
    }

    /** The second number of a failed upgrade beside the code; empty if there is none. */
    public Optional<ExtendCode> extend() {
        return extend(mention);
    }

    /** What the code means. What a program returned says less here than beside the installation of an update. */
    public Message meaning() {
        int value = mention.code().value();
        return value > 0 && value <= LAST_EXIT_CODE
                ? Message.of("update.exit-code.of-program", Integer.toString(value))
                : explanation.meaning();
    }

    /** What helps against this code; empty if nothing is known, or if the code is no sign of a failure. */
    public Optional<Message> advice() {
        return advised
                ? explanation.routing().possible().stream()
                        .filter(route -> !route.isGeneral())
                        .findFirst()
                        .or(() -> explanation.routing().possible().stream().findFirst())
                        .map(Route::cause)
                        .map(cause -> cause.advice())
                : Optional.empty();
    }

    private static Optional<ExtendCode> extend(Mention mention) {
        return mention.extendOrNull() == null ? Optional.empty() : ExtendCode.in(mention.extendOrNull());
    }
}
