package org.patchlight.collect;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.privacy.PublicHosts;

/** What is copied of the texts of registry values. Each value that has a known shape is copied only in that shape. */
final class RegistryTexts {
    private static final String OTHER = "<text>";
    /** An address that Windows cannot use has no placeholder, by which {@code analyze} recognizes a usable one. */
    private static final String UNUSABLE = "not an address";

    private static final String DATE =
            "\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?|";

    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            Map.entry(
                    "EditionID",
                    Pattern.compile(
                            "(?:Professional|Enterprise|Education|Core|Server|IoT|Cloud|Starter|Home|PPI|Ultimate|Business|S|G|N|K|LTSB|Eval|Edition|SingleLanguage|CountrySpecific|Workstation|Datacenter|Standard|ServerRdsh|Azure|ForWorkstations){1,6}")),
            Map.entry("InstallationType", Pattern.compile("Client|Server|Server Core|Nano Server|Embedded|IoTUAP")),
            Map.entry("DisplayVersion", Pattern.compile("\\d\\dH\\d")),
            Map.entry("ReleaseId", Pattern.compile("\\d{4}|\\d\\dH\\d")),
            Map.entry("CurrentBuild", Pattern.compile("\\d{4,5}")),
            Map.entry("TargetReleaseVersionInfo", Pattern.compile("\\d\\dH\\d|\\d{4}|")),
            Map.entry("TargetReleaseVersion", Pattern.compile("\\d\\dH\\d|\\d{1,4}|")),
            Map.entry("ProductVersion", Pattern.compile("Windows \\d{1,2}|")),
            Map.entry("Type", Pattern.compile("NTP|NT5DS|AllSync|NoSync", Pattern.CASE_INSENSITIVE)),
            Map.entry("LastSuccessTime", Pattern.compile(DATE)),
            Map.entry("PauseFeatureUpdatesStartTime", Pattern.compile(DATE)),
            Map.entry("PauseFeatureUpdatesEndTime", Pattern.compile(DATE)),
            Map.entry("PauseQualityUpdatesStartTime", Pattern.compile(DATE)),
            Map.entry("PauseQualityUpdatesEndTime", Pattern.compile(DATE)),
            Map.entry(UpgradeHold.VALUE, Pattern.compile("None|\\d{1,8}(?:, ?\\d{1,8}){0,7}|")),
            Map.entry("PausedFeatureDate", Pattern.compile(DATE)),
            Map.entry("PausedQualityDate", Pattern.compile(DATE)),
            Map.entry("PauseUpdatesStartTime", Pattern.compile(DATE)),
            Map.entry("PauseUpdatesExpiryTime", Pattern.compile(DATE)));

    private static final Set<String> ADDRESSES = Set.of("WUServer", "WUStatusServer");
    private static final Pattern FLAGS = Pattern.compile("0[xX]\\p{XDigit}{1,4}");

    private RegistryTexts() {}

    /**
     * What is copied.
     *
     * @param name the name of the value, one of {@link WatchedKeys#VALUES}
     * @param keeping what stays of a text of no known shape
     */
    static String kept(String name, String text, UnaryOperator<String> keeping) {
        Pattern shape = SHAPES.get(name);
        if (shape != null) {
            String plain = text.strip();
            return shape.matcher(plain).matches() ? plain : OTHER;
        }
        if (ADDRESSES.contains(name)) {
            return address(text.strip());
        }
        return name.equals("NtpServer") ? servers(text, keeping) : keeping.apply(text);
    }

    /** Scheme, kind of host and port: what decides whether Windows can use it. */
    private static String address(String text) {
        UpdateServer server = UpdateServer.parse(text);
        if (text.isEmpty()) {
            return "";
        }
        String port = server.port() < 0 ? "" : ":" + server.port();
        return server.isNamed() && server.schemeOrNull() != null && server.hostOrNull() != null
                ? server.schemeOrNull() + "://" + PublicHosts.host(server.hostOrNull()) + port
                : UNUSABLE;
    }

    /** A list such as {@code time.windows.com,0x9 pool.ntp.org,0x8}. */
    private static String servers(String text, UnaryOperator<String> keeping) {
        return Arrays.stream(text.strip().split("\\s+", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> {
                    int comma = one.indexOf(',');
                    String host = comma < 0 ? one : one.substring(0, comma);
                    String flags = comma < 0 ? "" : one.substring(comma + 1);
                    return keeping.apply(PublicHosts.host(host))
                            + (FLAGS.matcher(flags).matches() ? "," + flags : "");
                })
                .collect(Collectors.joining(" "));
    }
}
