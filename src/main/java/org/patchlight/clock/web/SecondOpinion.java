package org.patchlight.clock.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.clock.measure.ClockMeasurement.Method;
import org.patchlight.clock.measure.Measured;
import org.patchlight.clock.measure.Measured.Certainty;
import org.patchlight.clock.measure.ServerReading;
import org.patchlight.clock.measure.WebTime;
import org.patchlight.clock.measure.WebTime.Verdict;
import org.patchlight.health.Message;

/**
 * Combines the results of time servers and web servers. One never refines the other: web servers only confirm, choose
 * between, or contradict time servers.
 */
public final class SecondOpinion {
    /**
     * Offsets larger than this are not believed from time servers alone. The Windows Time service, too, wants
     * to see them twice.
     */
    private static final Duration EXTRAORDINARY = Duration.ofSeconds(5);

    private SecondOpinion() {}

    /** Whether the result of the time servers needs a second opinion. */
    public static boolean isWantedFor(Measured ntp) {
        return switch (ntp.certainty()) {
            case NO_ANSWER, NO_MAJORITY, UNCONFIRMED -> true;
            case CONFIRMED -> isExtraordinary(ntp);
            case CLOCK_MOVING, SOURCES_DISAGREE, SIGN_IN_PAGE -> false;
        };
    }

    /**
     * Combines both results.
     *
     * @param ntp the result of the time servers
     * @param web the result of the web servers
     * @param choice the result of only those time servers that agree with the web's time, if most of them agree with
     *     each other
     */
    public static Measured join(Measured ntp, WebTime web, Function<WebTime, Optional<Measured>> choice) {
        if (web.verdict() == Verdict.CLOCK_MOVING) {
            return nothing(Certainty.CLOCK_MOVING, ntp, web);
        }
        if (!web.hasTime()) {
            return withoutTheWeb(ntp, web);
        }
        Duration offset = ntp.measurement().offsetOrNull();
        if (offset != null && !web.allows(offset)) {
            return contradicted(ntp, web);
        }
        if (offset != null && ntp.certainty() == Certainty.CONFIRMED) {
            return agreed(ntp, web);
        }
        // Too few time servers agree, so the web decides: its range is the bound of what they say.
        boolean answered = ntp.certainty() == Certainty.NO_MAJORITY || ntp.certainty() == Certainty.UNCONFIRMED;
        Optional<Measured> chosen = answered ? choice.apply(web) : Optional.empty();
        return chosen.map(group -> agreed(group, web)).orElseGet(() -> webAlone(ntp, web));
    }

    private static Measured withoutTheWeb(Measured ntp, WebTime web) {
        boolean measured = ntp.measurement().offsetOrNull() != null;
        if (web.verdict() == Verdict.SIGN_IN_PAGE && (!measured || isExtraordinary(ntp))) {
            return nothing(Certainty.SIGN_IN_PAGE, ntp, web);
        }
        if (web.verdict() == Verdict.CONTRADICTION && !measured) {
            return nothing(Certainty.NO_MAJORITY, ntp, web);
        }
        return with(ntp, ntp.certainty(), web.servers(), List.of());
    }

    private static Measured agreed(Measured ntp, WebTime web) {
        boolean several = web.verdict() == Verdict.CONFIRMED;
        String key = several ? "clock.evidence.web-agrees" : "clock.evidence.one-web-agrees";
        return with(ntp, ntp.certainty(), web.servers(), remarks(web, key));
    }

    /** One web server doesn't outweigh several time servers that agree. Otherwise it stays open which side is right. */
    private static Measured contradicted(Measured ntp, WebTime web) {
        if (ntp.certainty() == Certainty.CONFIRMED && web.verdict() == Verdict.UNCONFIRMED) {
            return with(ntp, Certainty.CONFIRMED, disbelieved(web.servers()), List.of());
        }
        List<ServerReading> servers = disbelieved(ntp.measurement().servers());
        servers.addAll(disbelieved(web.servers()));
        return Measured.nothing(Certainty.SOURCES_DISAGREE, servers);
    }

    private static Measured webAlone(Measured ntp, WebTime web) {
        List<ServerReading> servers = new ArrayList<>(ntp.measurement().servers());
        servers.addAll(web.servers());
        boolean several = web.verdict() == Verdict.CONFIRMED;
        return new Measured(
                new ClockMeasurement(Method.HTTP_DATE, web.offset(), web.bound(), servers),
                several ? Certainty.CONFIRMED : Certainty.UNCONFIRMED,
                remarks(web, several ? "clock.evidence.web-only" : "clock.evidence.web-one"));
    }

    private static List<Message> remarks(WebTime web, String key) {
        List<Message> remarks = new ArrayList<>(List.of(Message.of(key)));
        if (web.onlyAtItsTime()) {
            remarks.add(Message.of("clock.evidence.certificates"));
        }
        return remarks;
    }

    private static Measured nothing(Certainty certainty, Measured ntp, WebTime web) {
        List<ServerReading> servers = disbelieved(ntp.measurement().servers());
        servers.addAll(web.servers());
        return Measured.nothing(certainty, servers);
    }

    private static Measured with(Measured ntp, Certainty certainty, List<ServerReading> web, List<Message> remarks) {
        ClockMeasurement bare = ntp.measurement();
        List<ServerReading> servers = new ArrayList<>(bare.servers());
        servers.addAll(web);
        return new Measured(
                new ClockMeasurement(bare.method(), bare.offsetOrNull(), bare.errorBoundOrNull(), servers),
                certainty,
                remarks);
    }

    private static List<ServerReading> disbelieved(List<ServerReading> servers) {
        return new ArrayList<>(servers.stream().map(WebReadings::disbelieved).toList());
    }

    private static boolean isExtraordinary(Measured ntp) {
        Duration offset = ntp.measurement().offsetOrNull();
        return offset != null && offset.abs().compareTo(EXTRAORDINARY) > 0;
    }
}
