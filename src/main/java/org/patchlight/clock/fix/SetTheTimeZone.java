package org.patchlight.clock.fix;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.FixValue;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixChoice;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.SetTimeZone;

/** Switches Windows to the time zone that a person chooses. No one else can know which one is right. */
public final class SetTheTimeZone implements Fix {
    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.SET_TIME_ZONE,
                    Subject.CLOCK,
                    Undo.FULL,
                    FixTerms.of(
                                    Duration.ofMinutes(1),
                                    Servers.NONE,
                                    Proof.STATE,
                                    ManualTool.DATE_AND_TIME,
                                    FindingId.WRONG_TIME_ZONE)
                            .taking(FixValue.TIME_ZONE))
            .changing(Message.of("clock.touches.zone"));

    private static final RegistryKey INTERNATIONAL = RegistryKey.user("Control Panel\\International");
    private static final int FEW = 3;

    private final TrustedTime trustedTime;

    /** @param trustedTime whose measurement shows which zones fit */
    public SetTheTimeZone(TrustedTime trustedTime) {
        this.trustedTime = trustedTime;
    }

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) throws PcException {
        if (value == null || value.isBlank()) {
            ZoneCandidates candidates = candidates(pc);
            return new FixProposal(List.of(), notNamed(candidates), choices(candidates));
        }
        Optional<String> zone = pc.timeZones().available().stream()
                .filter(id -> id.equalsIgnoreCase(value.strip()))
                .findFirst();
        if (zone.isEmpty()) {
            return FixProposal.none(Message.of("clock.obstacle.zone-unknown", value));
        }
        if (zone.get().equals(pc.timeZones().current())) {
            return new FixProposal(
                    List.of(), Message.of("clock.obstacle.zone-in-force", zone.get()), choices(candidates(pc)));
        }
        return new FixProposal(List.of(new SetTimeZone(zone.get())), null, choices(candidates(pc)));
    }

    private ZoneCandidates candidates(Pc pc) throws PcException {
        Duration offset =
                trustedTime.trust().get() instanceof Trusted own ? own.offset().left(pc.clock()) : null;
        Instant truth = offset == null ? pc.clock().now() : pc.clock().now().plus(offset);
        try {
            List<ZoneFacts> known = pc.timeZones().known(truth);
            return ZoneCandidates.of(known, pc.timeZones().current(), offset, country(pc));
        } catch (PcException unreadable) {
            if (unreadable.reason() == Reason.UNAVAILABLE) {
                return new ZoneCandidates(List.of(), List.of());
            }
            throw unreadable;
        }
    }

    /**
     * The country in the settings of the person who chooses; an empty text if it can't be read. Java's own locale would be
     * that of an administrator whose password was used. The helper has no person's part of the registry.
     */
    private static String country(Pc pc) {
        try {
            return pc.registry()
                    .text(INTERNATIONAL, "LocaleName")
                    .map(name -> Locale.forLanguageTag(name).getCountry())
                    .orElse("");
        } catch (PcException unreadable) {
            return ""; // it only orders a list
        }
    }

    private static Message notNamed(ZoneCandidates candidates) {
        if (candidates.fitting().isEmpty()) {
            return Message.of("clock.obstacle.zone-not-named");
        }
        String few = candidates.fitting().stream()
                .limit(FEW)
                .map(zone -> "\"" + zone.id() + "\"")
                .collect(Collectors.joining(", "));
        return Message.of(
                "clock.obstacle.zone-not-named.fitting",
                few,
                candidates.fitting().get(0).id());
    }

    private static List<FixChoice> choices(ZoneCandidates candidates) {
        return Stream.concat(
                        candidates.fitting().stream().map(zone -> new FixChoice(zone.id(), name(zone), true)),
                        candidates.others().stream().map(zone -> new FixChoice(zone.id(), name(zone), false)))
                .toList();
    }

    /**
     * Windows starts its names with the standard offset, as in {@code (UTC+01:00) Amsterdam}. A name without it gets
     * the current one.
     */
    private static String name(ZoneFacts zone) {
        if (zone.name().startsWith("(UTC")) {
            return zone.name();
        }
        Duration offset = zone.offset().abs();
        String sign = zone.offset().isNegative() ? "-" : "+";
        return String.format(
                Locale.ROOT, "(UTC%s%02d:%02d) %s", sign, offset.toHours(), offset.toMinutesPart(), zone.name());
    }
}
