package org.patchlight.clock.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Windows time zones in which most people of a country live. It only orders a list: people elsewhere choose another
 * zone.
 */
final class ZonesOfCountries {
    private static final Map<String, List<String>> ZONES = zones("""
            W. Europe Standard Time = DE AT CH IT NL SE NO LU
            Romance Standard Time = FR ES BE DK
            Central Europe Standard Time = HU CZ SK SI RS
            Central European Standard Time = PL HR BA
            GMT Standard Time = GB IE PT
            Greenwich Standard Time = IS
            FLE Standard Time = FI UA EE LV LT BG
            GTB Standard Time = GR RO CY
            Turkey Standard Time = TR
            Russian Standard Time = RU
            Israel Standard Time = IL
            Egypt Standard Time = EG
            South Africa Standard Time = ZA
            W. Central Africa Standard Time = NG
            E. Africa Standard Time = KE ET
            Morocco Standard Time = MA
            Arab Standard Time = SA KW
            Arabian Standard Time = AE OM
            Iran Standard Time = IR
            Pakistan Standard Time = PK
            India Standard Time = IN
            Sri Lanka Standard Time = LK
            Nepal Standard Time = NP
            Bangladesh Standard Time = BD
            SE Asia Standard Time = TH VN ID
            Singapore Standard Time = SG MY PH
            China Standard Time = CN HK
            Taipei Standard Time = TW
            Korea Standard Time = KR
            Tokyo Standard Time = JP
            AUS Eastern Standard Time = AU
            E. Australia Standard Time = AU
            Cen. Australia Standard Time = AU
            W. Australia Standard Time = AU
            New Zealand Standard Time = NZ
            Eastern Standard Time = US CA
            Central Standard Time = US CA
            Mountain Standard Time = US CA
            Pacific Standard Time = US CA
            Atlantic Standard Time = CA
            Alaskan Standard Time = US
            Hawaiian Standard Time = US
            Newfoundland Standard Time = CA
            Central Standard Time (Mexico) = MX
            E. South America Standard Time = BR
            Argentina Standard Time = AR
            Pacific SA Standard Time = CL
            SA Pacific Standard Time = CO PE EC
            """);

    private ZonesOfCountries() {}

    /** The ids, the most common first; empty for a country that is not in the list. */
    static List<String> of(String country) {
        return ZONES.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
    }

    private static Map<String, List<String>> zones(String lines) {
        Map<String, List<String>> zones = new HashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf(" = ");
            for (String country : line.substring(equals + 3).split(" ", -1)) {
                zones.merge(country, List.of(line.substring(0, equals)), ZonesOfCountries::both);
            }
        });
        return zones;
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
