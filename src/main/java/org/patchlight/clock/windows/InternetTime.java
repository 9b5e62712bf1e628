package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;
import org.patchlight.pc.TimeService;

/**
 * The registry settings that decide where Windows takes its time from. A policy overrides the PC's own value. A value
 * that isn't set is null.
 *
 * @param typeOrNull NTP: from the peers; NT5DS: from the domain; AllSync: from both; NoSync: from none
 * @param peers the servers to ask
 * @param clientOnOrNull whether Windows asks servers at all
 * @param mostForwardOrNull the largest step forward in seconds; 4294967295 means any
 * @param mostBackwardOrNull the largest step backward in seconds; 4294967295 means any
 * @param pollSecondsOrNull the interval between questions, in seconds
 * @param byPolicy whether a policy decides the type, the peers, or whether they are asked
 */
public record InternetTime(
        @Nullable String typeOrNull,
        List<Peer> peers,
        @Nullable Boolean clientOnOrNull,
        @Nullable Long mostForwardOrNull,
        @Nullable Long mostBackwardOrNull,
        @Nullable Long pollSecondsOrNull,
        boolean byPolicy) {
    /** The value for steps of any size, in seconds. */
    public static final long ANY = 0xFFFF_FFFFL;
    /** The largest step that Windows makes by default on a PC outside a domain: 54,000 s. */
    public static final Duration USUAL_LIMIT = Duration.ofHours(15);

    /** The PC's own settings of the Windows Time service. */
    public static final RegistryKey OWN =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\" + TimeService.SERVICE);

    private static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");
    /** The subkey of type and peers. */
    public static final String PARAMETERS = "Parameters";

    private static final String CONFIG = "Config";
    /** The subkey of the SNTP client. */
    public static final String CLIENT = "TimeProviders\\NtpClient";

    public InternetTime {
        peers = List.copyOf(peers);
    }

    /**
     * Reads the settings; policies first.
     *
     * @param registry the registry of the PC, or a copy of it
     * @throws PcException if a value can't be read
     */
    public static InternetTime read(RegistryView registry) throws PcException {
        Optional<String> policyType = registry.text(POLICY.child(PARAMETERS), "Type");
        Optional<String> policyPeers = registry.text(POLICY.child(PARAMETERS), "NtpServer");
        OptionalLong policyClient = registry.number(POLICY.child(CLIENT), "Enabled");
        Optional<String> type = policyType.isPresent() ? policyType : registry.text(OWN.child(PARAMETERS), "Type");
        Optional<String> peers =
                policyPeers.isPresent() ? policyPeers : registry.text(OWN.child(PARAMETERS), "NtpServer");
        Long client = number(registry, CLIENT, "Enabled");
        return new InternetTime(
                type.map(String::strip).orElse(null),
                peers.map(Peer::list).orElse(List.of()),
                client == null ? null : Boolean.valueOf(client != 0),
                number(registry, CONFIG, "MaxPosPhaseCorrection"),
                number(registry, CONFIG, "MaxNegPhaseCorrection"),
                number(registry, CLIENT, "SpecialPollInterval"),
                policyType.isPresent() || policyPeers.isPresent() || policyClient.isPresent());
    }

    private static @Nullable Long number(RegistryView registry, String key, String name) throws PcException {
        OptionalLong policyNumber = registry.number(POLICY.child(key), name);
        OptionalLong number = policyNumber.isPresent() ? policyNumber : registry.number(OWN.child(key), name);
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    /** Whether Windows takes its time from the domain. */
    public boolean isOfDomain() {
        return type().equals("nt5ds");
    }

    /** Whether Windows takes its time from no server: internet time is off, the client is off, or no peers are set. */
    public boolean isOff() {
        return isOff(true);
    }

    /**
     * The same for settings of which only a part may be known.
     *
     * @param peersKnown whether the list of servers was read, so that an empty one means that there are none
     */
    public boolean isOff(boolean peersKnown) {
        boolean noPeers = peersKnown && peers.isEmpty() && type().equals("ntp");
        boolean unasked = Boolean.FALSE.equals(clientOnOrNull) || noPeers;
        return type().equals("nosync") || (unasked && !isOfDomain());
    }

    /**
     * The largest correction that Windows makes by itself in the direction of this offset. Empty if there is no limit.
     *
     * @param offset true time minus the PC's clock
     */
    public Optional<Duration> limit(Duration offset) {
        Long seconds = offset.isNegative() ? mostBackwardOrNull : mostForwardOrNull;
        if (seconds == null) {
            return Optional.of(USUAL_LIMIT);
        }
        return seconds == ANY ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /** Whether Windows corrects an offset of this size by itself. */
    public boolean allows(Duration offset) {
        return limit(offset).filter(most -> offset.abs().compareTo(most) > 0).isEmpty();
    }

    private String type() {
        return Objects.requireNonNullElse(typeOrNull, "NTP").toLowerCase(Locale.ROOT);
    }
}
