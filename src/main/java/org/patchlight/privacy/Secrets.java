package org.patchlight.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Removes from a line what is secret by its form, on any PC: logins, passwords, keys, tokens, recovery numbers and
 * serial numbers. Each search is bounded, so a line of any content takes time in proportion to its length.
 */
public final class Secrets {
    private static final Pattern LOGIN = Pattern.compile("(://)[^\\s\"'<>|]{0,300}@");
    /** A login without a scheme, such as a proxy has: {@code name:password@host:3128}. */
    private static final Pattern BARE_LOGIN =
            Pattern.compile("(?<![^\\s\"'=,;(\\[])[^\\s:@\"'<>=,;(\\[/\\\\]{1,64}+:[^\\s@\"'<>]{1,128}+@(?=[^\\s@])");

    private static final Pattern MAIL = Pattern.compile(
            "(?<![^\\s:=,;\"'()\\[\\]/\\\\])[^\\s:=,;\"'()\\[\\]/\\\\<>@]{1,64}+@(?:\\d[\\w-]{0,62}\\.)?\\p{L}[\\p{L}\\p{N}_.!-]{0,252}+");

    /** Queries of addresses hold signatures and session ids. */
    private static final Pattern QUERY =
            Pattern.compile("(?i)(\\b[a-z][a-z0-9+.-]{1,20}+://[^\\s?#\"'<>]{1,400}+)[?#][^\\s\"'<>]{1,2000}+");

    private static final String VALUE = "(?:\"[^\"]{0,300}+\"?|'[^']{0,300}+'?|[^\\s\"'<;&|]{1,300}+)";
    private static final Pattern LABELLED = Pattern.compile("(?i)((?:passw(?:or)?d|passwort|passphrase|passcode|pwd"
            + "|kennwort|contrase\u00f1a|has\u0142o|secret|token|credentials?|cookie|api[-_ ]?key|product[-_ ]?key"
            + "|(?:access|account|shared|private|encryption|recovery|network|wlan|wpa)[-_ ]?key|license[-_ ]?key"
            + "|authorization|signature|serial(?:[-_ ]?(?:number|no))?|asset[-_ ]?tag|ssid|susclientid"
            + "|user[-_ ]?name|login)(?:\"|')?\\s{0,3}[:=]\\s{0,3})(?!<)"
            + "(?:(?:bearer|basic|digest|negotiate|ntlm)\\s{1,3})?" + VALUE);
    private static final Pattern SHORT_LABEL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])((?:pw|pin|otp|sig|psk|sn|s/n|imei)(?:[\"']?\\s{0,3}[:=#]\\s{0,3}|\\s{1,3}|(?=\\d)))(?![<:=])(?=\\S{4})"
                    + VALUE);
    /** An option of a command line, such as {@code /pkey VALUE}. */
    private static final Pattern OPTION =
            Pattern.compile("(?i)(?<![^\\s\"'])([-/]{1,2}(?:p(?:ass(?:word)?)?|pwd|pw|pkey"
                    + "|productkey|key|ipk|token|secret|user|u|username|unattend-password|rp|recoverypassword)(?:\\s{1,3}|[:=]))"
                    + "(?![-/<])" + VALUE);

    private static final Pattern PRODUCT_KEY =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,4}(?![\\p{L}\\p{N}])");
    private static final Pattern DIGIT_GROUPS = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])(?:\\d{6}(?:[- ]\\d{6}){3,7}"
                    + "|\\d{4}(?:[- ]\\d{4}){3}|\\d{3}-\\d{2}-\\d{4}|\\+\\d{1,3}(?:[ /()-]{1,2}\\d{2,8}){2,6})(?![\\p{L}\\p{N}])");
    private static final Pattern SCHEME_TOKEN =
            Pattern.compile("(?i)\\b(bearer|basic|digest|negotiate|ntlm)\\s{1,3}(?!<)(?=\\S{6})[\\w.~+/=-]{6,2000}+");

    /** The third part of a device's instance id is often the serial number of its maker. */
    private static final Pattern INSTANCE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])((?:PCI|USB|USBSTOR|USBPRINT|SCSI|HID"
                    + "|BTH[A-Z]{0,10}|DISPLAY|STORAGE|SWD|ACPI|HDAUDIO|IDE|NVME|SD|SDBUS|UEFI|VMBUS|LPTENUM|FTDIBUS|WPDBUSENUM"
                    + "|1394|SERENUM|MONITOR|PRINTENUM)\\\\{1,2}[^\\s\\\\\"'<>]{1,240}+\\\\{1,2})[^\\s\"',;<>\\\\]{1,200}+");

    /** Ids that belong to a PC, an account or an organisation, not to an update. */
    private static final Pattern OWN_ID =
            Pattern.compile("(?i)((?:client|machine|device|tenant|account|user|computer|sus"
                    + "|hardware|hwprofile|sqm|ping|volume|organi[sz]ation|subscription|disk|uuid)[\\w-]{0,20}+[\\s:=\"{]{0,4}+"
                    + "(?:(?:id|guid|uuid|is|reg_sz)[\\s:=\"{]{0,4}+)?)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Parts of the labels, in lower case. Most lines have none, and this search is much faster than a pattern. */
    private static final List<String> LABELS =
            words("pass pwd kennwort contrase has\u0142o secret token credential cookie"
                    + " key authorization signature serial asset ssid susclientid user login");

    private static final List<String> SHORT_LABELS = words("pw pin otp sig psk sn s/n imei");
    private static final List<String> SCHEMES = words("bearer basic digest negotiate ntlm");
    private static final List<String> OPTIONS =
            words("/p -p /key -key /ipk -ipk /token -token /secret -secret /u -u /rp -rp" + " /recovery -recovery");
    private static final List<String> OWNERS = words("client machine device tenant account user computer sus hardware"
            + " hwprofile sqm ping volume organi subscription disk uuid");

    private Secrets() {}

    /** The line with placeholders for all secrets. A placeholder is never replaced again. */
    public static String scrub(String line) {
        String text = line;
        if (text.indexOf('@') >= 0) {
            text = LOGIN.matcher(text).replaceAll("$1<login>@");
            text = BARE_LOGIN.matcher(text).replaceAll("<login>@");
            text = MAIL.matcher(text).replaceAll("<mail>");
        }
        if (text.contains("://")) {
            text = QUERY.matcher(text).replaceAll("$1?<query>");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        text = hasOne(lower, LABELS) ? LABELLED.matcher(text).replaceAll("$1<secret>") : text;
        text = hasOne(lower, SHORT_LABELS) ? SHORT_LABEL.matcher(text).replaceAll("$1<secret>") : text;
        text = hasOne(lower, SCHEMES) ? SCHEME_TOKEN.matcher(text).replaceAll("$1 <secret>") : text;
        text = hasOne(lower, OPTIONS) ? OPTION.matcher(text).replaceAll("$1<secret>") : text;
        if (text.indexOf('-') >= 0) {
            text = PRODUCT_KEY.matcher(text).replaceAll("<key>");
            text = hasOne(lower, OWNERS) ? OWN_ID.matcher(text).replaceAll("$1<id>") : text;
        }
        text = DIGIT_GROUPS.matcher(text).replaceAll("<number>");
        return text.indexOf('\\') < 0 ? text : INSTANCE.matcher(text).replaceAll("$1<instance>");
    }

    private static List<String> words(String all) {
        return List.of(all.split(" ", -1));
    }

    private static boolean hasOne(String lower, List<String> words) {
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
