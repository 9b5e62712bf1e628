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
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.httpdate.DateOutcome.Told;
import org.patchlight.sntp.Anchor;

/**
 * Judges what web servers told. A date is told in whole seconds, so that the truth is within a second after it; one that a server keeps for
 * a while before it makes it up anew is only ever too old. Of three and more the majority holds. Two, or three without a majority, are given a
 * second more for that; so is one alone.
 */
final class WebAssessment {
    /** Both the step of a date and the longest that an honest server repeats one. */
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** 50 ppm, the most that the crystal of a sound PC runs fast or slow. */
    private static final long DRIFT_DIVISOR = 20_000;

    private static final int ENOUGH_TO_OUTVOTE = 3;

    private final List<DateOutcome> outcomes;
    private final List<Told> told = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    /** @param now the clock that the offset is told of */
    WebAssessment(List<DateOutcome> outcomes, Anchor now) {
        this.outcomes = outcomes;
        for (DateOutcome outcome : outcomes) {
            if (outcome instanceof Told date) {
                told.add(date);
                claims.add(claim(date, now));
            }
        }
    }

    /** What they say together, with a reading for each. */
    WebTime word() {
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
        return told.stream().anyMatch(Told::onlyAtItsTime);
    }

    /**
     * @param judged the claims in the order of those who told the time
     * @param members those that are believed
     * @param key what is said of the others, and of the believed one if it is alone
     */
    private List<ServerReading> readings(List<Claim> judged, List<Claim> members, String key) {
        List<ServerReading> readings = new ArrayList<>();
        for (DateOutcome outcome : outcomes) {
            int number = outcome instanceof Told date ? told.indexOf(date) : -1;
            if (number < 0) {
                readings.add(WebReadings.without(outcome));
            } else {
                boolean member = members.contains(judged.get(number));
                String said = member && judged.size() > 1 ? "clock.reading.agreed" : key;
                Trust trust = member ? Trust.AGREED : Trust.OUTLIER;
                readings.add(WebReadings.told(told.get(number), claims.get(number), trust, said));
            }
        }
        return readings;
    }

    private static Claim claim(Told date, Anchor now) {
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
