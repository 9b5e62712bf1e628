package org.patchlight.collect;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.privacy.NetworkAddresses;
import org.patchlight.privacy.Paths;
import org.patchlight.privacy.Secrets;

/**
 * Removes people, computers, networks and secrets from a line of text. These are names that the PC knows, profile
 * folders, e-mail addresses, SIDs of accounts, servers, network addresses, logins, keys and serial numbers. Ids of updates stay. Case is ignored, and longer
 * names are replaced first. Safe for several threads.
 */
final class Scrubber {
    /** Shorter names are parts of ordinary words and are only removed from paths. */
    static final int SHORTEST = 3;

    /** A name of this length is also found inside other words, such as in a computer named after its owner. */
    private static final int DISTINCT = 6;

    /**
     * Words of the log formats. An account with such a name is only removed from paths; otherwise the logs would be
     * unreadable.
     */
    private static final String VOCABULARY = String.join(
            " ",
            "microsoft-windows-windowsupdateclient servicing time-service kernel-general operational system setup event eventdata",
            "reportingevents.log content install download success failure failed error warning info software synchronization",
            "agent update orchestrator automaticupdates package for security feature cumulative cbs csi dism exec session",
            "service user administrator local network default public guest person workgroup wuauserv bits cryptsvc trustedinstaller",
            "hkey_local_machine currentcontrolset services policies start dword registry editor version name domain computer root",
            "detected repaired corruption operation result total summary hresult store component wednesday time clock source ntp",
            "provider data channel level eventrecordid timecreated systemtime schemas xmlns http com win");

    private static final Pattern SID = Pattern.compile("(?i)\\bS-1-\\d{1,10}(?:-\\d{1,10}){1,15}");
    /** Groups that are the same on each PC, and services, whose SIDs are made from their names. */
    private static final Pattern KEPT_SID = Pattern.compile("(?i)S-1-5-(?:18|19|20|32-\\d{1,4}|80(?:-\\d{1,10}){5})");

    private static final Pattern COMPUTER = Pattern.compile("(<Computer>)[^<]*(</Computer>)");

    private final List<String> domains;
    private final @Nullable Pattern domain;
    private final @Nullable Pattern names;

    /**
     * A scrubber for some names.
     *
     * @param names the names of people, computers and networks; blank ones are ignored. A name with a dot inside is a
     *     domain, which is removed with the labels before it
     */
    Scrubber(Collection<String> names) {
        List<String> known = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> name.length() >= SHORTEST && !isVocabulary(name))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.domains = known.stream().filter(name -> name.indexOf('.') > 0).toList();
        this.domain =
                pattern(domains.stream().map(name -> "(?<![\\w-])(?:[\\w-]{1,63}+\\.){0,8}" + Pattern.quote(name)));
        this.names = pattern(known.stream().map(Scrubber::word));
    }

    private static boolean isVocabulary(String name) {
        return name.length() >= DISTINCT
                ? VOCABULARY.contains(name)
                : (" " + VOCABULARY + " ").contains(" " + name + " ");
    }

    private static String word(String name) {
        String quoted = Pattern.quote(name);
        return name.length() >= DISTINCT ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
    }

    private static @Nullable Pattern pattern(Stream<String> alternatives) {
        List<String> all = alternatives.toList();
        return all.isEmpty()
                ? null
                : Pattern.compile(String.join("|", all), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The line with placeholders for everything private. */
    String scrub(String line) {
        String text = Paths.scrub(Secrets.scrub(line));
        if (text.contains("S-1-") || text.contains("s-1-")) {
            text = SID.matcher(text)
                    .replaceAll(sid -> KEPT_SID.matcher(sid.group()).matches() ? sid.group() : "<sid>");
        }
        if (text.contains("<Computer>")) {
            text = COMPUTER.matcher(text).replaceAll("$1&lt;name&gt;$2");
        }
        text = isOfDomain(text) ? replaced(domain, text, "<domain>") : text;
        return NetworkAddresses.scrub(replaced(names, text, "<name>"));
    }

    private boolean isOfDomain(String text) {
        String lower = domains.isEmpty() ? "" : text.toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(lower::contains);
    }

    private static String replaced(@Nullable Pattern pattern, String text, String by) {
        if (pattern == null) {
            return text;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceAll(by) : text;
    }
}
