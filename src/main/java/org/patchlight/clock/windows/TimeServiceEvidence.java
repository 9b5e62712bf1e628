package org.patchlight.clock.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.patchlight.clock.windows.Answer.Unreadable;
import org.patchlight.health.Message;
import org.patchlight.pc.service.ServiceFacts;

/** Evidence lines about what Windows itself does for the time. A line also says what could not be read. */
public final class TimeServiceEvidence {
    private TimeServiceEvidence() {}

    /**
     * Lines for the state of the Windows Time service, its time source and the time zone. More lines follow if its
     * report or its events could not be read.
     *
     * @param windows what Windows reports
     */
    public static List<Message> of(WindowsTime windows) {
        List<Message> lines = new ArrayList<>(List.of(service(windows), source(windows), zone(windows)));
        unread(windows.report(), "clock.evidence.report-unreadable").ifPresent(lines::add);
        unread(windows.events(), "clock.evidence.events-unreadable").ifPresent(lines::add);
        return lines;
    }

    private static Message service(WindowsTime windows) {
        return unread(windows.service(), "clock.evidence.service-unreadable")
                .orElseGet(() -> windows.service()
                        .known()
                        .map(TimeServiceEvidence::service)
                        .orElseGet(() -> Message.of("clock.evidence.service-missing")));
    }

    private static Message service(ServiceFacts facts) {
        return Message.of(
                "clock.evidence.service",
                Message.of("clock.service-state." + facts.state().name().toLowerCase(Locale.ROOT)),
                Message.of("clock.start-type." + facts.startType().id()));
    }

    private static Message source(WindowsTime windows) {
        return unread(windows.internetTime(), "clock.evidence.source-unreadable")
                .orElseGet(() -> windows.internetTime()
                        .known()
                        .map(TimeServiceEvidence::source)
                        .orElseGet(() -> Message.of("clock.evidence.source-unset")));
    }

    private static Message source(InternetTime set) {
        String type = set.typeOrNull();
        if (type == null && set.peers().isEmpty()) {
            return Message.of("clock.evidence.source-unset");
        }
        String peers = set.peers().stream().map(Peer::toString).collect(Collectors.joining(" "));
        String key = set.byPolicy() ? "clock.evidence.source-by-policy" : "clock.evidence.source";
        return Message.of(key, type == null ? "-" : type, peers.isEmpty() ? "-" : peers);
    }

    private static Message zone(WindowsTime windows) {
        return unread(windows.zone(), "clock.evidence.zone-unreadable")
                .orElseGet(() -> Message.of(
                        windows.zoneSetting()
                                        .known()
                                        .filter(ZoneSetting::automatic)
                                        .isPresent()
                                ? "clock.evidence.zone-automatic"
                                : "clock.evidence.zone",
                        windows.zone().known().orElse("-")));
    }

    private static Optional<Message> unread(Answer<?> answer, String key) {
        return answer instanceof Unreadable<?> unreadable
                ? Optional.of(Message.of(key, unreadable.reason()))
                : Optional.empty();
    }
}
