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

/** Joins what time servers say with what web servers say. Neither is refined by the other: it is confirmed, chosen from, or not believed. */
public final class SecondOpinion {
    /** From here on Windows' own time service wants to see an offset twice; so much is not said on the word of NTP alone. */
    private static final Duration EXTRAORDINARY = Duration.ofSeconds(5);

    private SecondOpinion() {}

    /** Whether what time servers say needs one. */
    public static boolean isWantedFor(Measured ntp) {
        return switch (ntp.certainty()) {
            case NO_ANSWER, NO_MAJORITY, UNCONFIRMED -> true;
            case CONFIRMED -> isExtraordinary(ntp);
            case CLOCK_MOVING, SOURCES_DISAGREE, SIGN_IN_PAGE -> false;
        };
    }

    /**
     * Joins both.
     *
     * @param ntp what the time servers say together
     * @param web what the web servers do
     * @param choice what those time servers say together that tell the web's time, if they are of one mind
     */
    public static Measured join(Measured ntp, WebTime web, Function<WebTime, Optional<Measured>> choice) {
        if (web.verdict() == Verdict.CLOCK_MOVING) {
            return nothing(Certainty.CLOCK_MOVING, ntp, web);
        }
        if (!web.hasTime()) {
            return withoutTheWeb(ntp, web);
        }
        Duration offset = ntp.measurement().offsetOrNull();
        if (offset != null) {
            return web.allows(offset) ? confirmed(ntp, web) : contradicted(ntp, web);
        }
        Optional<Measured> chosen = ntp.certainty() == Certainty.NO_MAJORITY ? choice.apply(web) : Optional.empty();
        return chosen.map(group -> confirmed(group, web)).orElseGet(() -> webAlone(ntp, web));
    }

    private static Measured withoutTheWeb(Measured ntp, WebTime web) {
        boolean told = ntp.measurement().offsetOrNull() != null;
        if (web.verdict() == Verdict.SIGN_IN_PAGE && (!told || isExtraordinary(ntp))) {
            return nothing(Certainty.SIGN_IN_PAGE, ntp, web);
        }
        if (web.verdict() == Verdict.CONTRADICTION && !told) {
            return nothing(Certainty.NO_MAJORITY, ntp, web);
        }
        return with(ntp, ntp.certainty(), web.servers(), List.of());
    }

    private static Measured confirmed(Measured ntp, WebTime web) {
        return with(ntp, Certainty.CONFIRMED, web.servers(), remarks(web, "clock.evidence.web-agrees"));
    }

    /** One web server does not outweigh several time servers that agree; otherwise nobody can say who is right. */
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
