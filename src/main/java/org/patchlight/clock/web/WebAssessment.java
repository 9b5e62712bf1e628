package org.patchlight.clock.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.measure.Claim;
import org.patchlight.clock.measure.Majority;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.ServerReading.Trust;
import org.patchlight.clock.measure.WebTime;
import org.patchlight.clock.measure.WebTime.Verdict;
import org.patchlight.httpdate.DateFault;
import org.patchlight.httpdate.DateOutcome;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.sntp.Anchor;

/**
 * Combines the dates of several web servers. A date has whole seconds, so the true time lies within one second after
 * it. Some servers cache a date for a while, which only makes it too old. With three or more dates the strict majority
 * holds. One, two, or three dates without a majority get one more second for caching.
 */
final class WebAssessment {
    /** Both the resolution of a date and the longest time for which a correct server repeats one. */
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** The largest frequency error of a healthy PC's crystal is 50 ppm, which is 1/20,000. */
    private static final long DRIFT_DIVISOR = 20_000;

    private static final int ENOUGH_TO_OUTVOTE = 3;

    private final List<DateOutcome> outcomes;
    private final List<Answered> answers = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    /**
     * Computes the claim of each answer.
     *
     * @param outcomes the outcome for each server that was asked
     * @param now the clock that the offset refers to
     */
    WebAssessment(List<DateOutcome> outcomes, Anchor now) {
        this.outcomes = outcomes;
        for (DateOutcome outcome : outcomes) {
            if (outcome instanceof Answered date) {
                answers.add(date);
                claims.add(claim(date, now));
            }
        }
    }

    /** The combined result, with one reading for each server. */
    WebTime webTime() {
        if (claims.isEmpty()) {
            boolean signIn = outcomes.stream()
                    .anyMatch(outcome -> outcome instanceof Rejected page && page.why() == DateFault.SIGN_IN_PAGE);
            return WebTime.nothing(signIn ? Verdict.SIGN_IN_PAGE : Verdict.NO_ANSWER, readings(claims, List.of(), ""));
        }
        List<Claim> stretched = claims.stream().map(WebAssessment::stretched).toList();
        if (claims.size() == 1) {
            Claim only = stretched.get(0);
            return new WebTime(
                    Verdict.UNCONFIRMED,
                    only.least(),
                    only.most(),
                    readings(claims, claims, "clock.reading.unconfirmed"),
                    onlyAtItsTime());
        }
        Optional<Majority> strict = claims.size() >= ENOUGH_TO_OUTVOTE ? Majority.of(claims) : Optional.empty();
        if (strict.isPresent()) {
            return confirmed(strict.get(), claims);
        }
        return Majority.of(stretched)
                .map(majority -> confirmed(majority, stretched))
                .orElseGet(() -> WebTime.nothing(
                        Verdict.CONTRADICTION, readings(claims, List.of(), "clock.reading.contradicted")));
    }

    private WebTime confirmed(Majority majority, List<Claim> judged) {
        return new WebTime(
                Verdict.CONFIRMED,
                majority.offset().minus(majority.bound()),
                majority.offset().plus(majority.bound()),
                readings(judged, majority.members(), "clock.reading.outlier"),
                onlyAtItsTime());
    }

    private boolean onlyAtItsTime() {
        return answers.stream().anyMatch(Answered::onlyAtItsTime);
    }

    /**
     * One reading for each outcome.
     *
     * @param judged the claims, in the order of the answers
     * @param members the claims that agree
     * @param key the message key for the other answers, and for a single one that is used
     */
    private List<ServerReading> readings(List<Claim> judged, List<Claim> members, String key) {
        List<ServerReading> readings = new ArrayList<>();
        for (DateOutcome outcome : outcomes) {
            int number = outcome instanceof Answered date ? answers.indexOf(date) : -1;
            if (number < 0) {
                readings.add(WebReadings.without(outcome));
            } else {
                boolean member = members.contains(judged.get(number));
                String readingKey = member && judged.size() > 1 ? "clock.reading.agreed" : key;
                Trust trust = member ? Trust.AGREED : Trust.OUTLIER;
                readings.add(WebReadings.answered(answers.get(number), claims.get(number), trust, readingKey));
            }
        }
        return readings;
    }

    private static Claim claim(Answered date, Anchor now) {
        Duration lower = Duration.between(now.at(date.arrivedNanos()), date.date());
        Duration upper = Duration.between(now.at(date.sentNanos()), date.date()).plus(SECOND);
        Duration since = Duration.ofNanos(Math.max(0, now.nanos() - date.sentNanos()));
        Duration drift = since.dividedBy(DRIFT_DIVISOR).plusNanos(1);
        return new Claim(lower, upper, now.error().plus(drift), false);
    }

    private static Claim stretched(Claim claim) {
        return new Claim(claim.lower(), claim.upper().plus(SECOND), claim.doubt(), false);
    }
}
