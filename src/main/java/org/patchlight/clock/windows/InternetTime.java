package org.patchlight.clock.windows;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;

/**
 * Where Windows is set to take its time from, as it stands in the registry; a policy wins over what the PC itself has. What is not set is null.
 *
 * @param typeOrNull NTP from the peers, NT5DS from the domain, AllSync from both, NoSync from nobody
 * @param peers the servers to ask
 * @param clientOnOrNull whether Windows asks servers at all
 * @param mostForwardOrNull by how many seconds the clock is set forward at most; 4294967295 stands for any
 * @param mostBackwardOrNull by how many seconds it is set back at most
 * @param pollSecondsOrNull how often the servers are asked
 * @param byPolicy whether a policy decides about the type, the peers or whether they are asked
 */
public record InternetTime(
        @Nullable String typeOrNull,
        List<Peer> peers,
        @Nullable Boolean clientOnOrNull,
        @Nullable Long mostForwardOrNull,
        @Nullable Long mostBackwardOrNull,
        @Nullable Long pollSecondsOrNull,
        boolean byPolicy) {
    /** Corrections of any size are made. */
    public static final long ANY = 0xFFFF_FFFFL;
    /** What Windows corrects at most where nothing is set, on a PC that is in no domain: 54000 s. */
    public static final Duration USUAL_LIMIT = Duration.ofHours(15);

    public static final RegistryKey OWN =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\" + TimeService.SERVICE);
    private static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");
    public static final String PARAMETERS = "Parameters";
    private static final String CONFIG = "Config";
    public static final String CLIENT = "TimeProviders\\NtpClient";

    public InternetTime {
        peers = List.copyOf(peers);
    }

    public static InternetTime read(Registry registry) throws PcException {
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

    private static @Nullable Long number(Registry registry, String key, String name) throws PcException {
        OptionalLong decreed = registry.number(POLICY.child(key), name);
        OptionalLong number = decreed.isPresent() ? decreed : registry.number(OWN.child(key), name);
        return number.isPresent() ? Long.valueOf(number.getAsLong()) : null;
    }

    /** Whether Windows takes its time from the domain. */
    public boolean isOfDomain() {
        return type().equals("nt5ds");
    }

    /** Whether Windows asks nobody for the time: the switch in its settings is off, no servers are asked, or none are set. */
    public boolean isOff() {
        boolean unasked = Boolean.FALSE.equals(clientOnOrNull) || (peers.isEmpty() && type().equals("ntp"));
        return type().equals("nosync") || (unasked && !isOfDomain());
    }

    /** How much Windows corrects at most on its own in the direction of this offset; empty if it corrects anything. */
    public Optional<Duration> limit(Duration offset) {
        Long seconds = offset.isNegative() ? mostBackwardOrNull : mostForwardOrNull;
        if (seconds == null) {
            return Optional.of(USUAL_LIMIT);
        }
        return seconds == ANY ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /** Whether Windows corrects this offset on its own. */
    public boolean allows(Duration offset) {
        return limit(offset).filter(most -> offset.abs().compareTo(most) > 0).isEmpty();
    }

    private String type() {
        return Objects.requireNonNullElse(typeOrNull, "NTP").toLowerCase(Locale.ROOT);
    }
}
