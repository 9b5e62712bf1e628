package org.patchlight.privacy;

import java.util.regex.Pattern;

/** Removes profile folders and network shares from paths, in all spellings of their separators. */
public final class Paths {
    /** A backslash or slash, doubled in JSON and registry files, or encoded as in an address. */
    private static final String SEPARATOR = "(?:[\\\\/]{1,4}|%5C|%2F)";

    private static final String NAME = "(?:(?!%5C|%2F)[^\\\\/:*?\"<>|\\t]){1,64}";
    private static final Pattern PROFILE = Pattern.compile("(?i)(" + SEPARATOR
            + "(?:users|documents and settings|documents%20and%20settings|profiles|user ?profiles|homes?|benutzer"
            + "|utilisateurs|usuarios)(?:\\$|\\.V\\d)?" + SEPARATOR + ")"
            + "(?!<|&lt;|(?:public|default|default user|all users)(?:[\\\\/]|%5C|%2F))"
            + "(?:" + NAME + "(?=[\\\\/]|%5C|%2F)|[^\\\\/:*?\"<>|\\s,;%]{1,64}+)");

    private static final String HOST = "([^\\\\/\\s\"'<>|:,;?*.%][^\\\\/\\s\"'<>|,;?*%]{0,254}+)";
    /** Two separators, then a server. A path of this PC has one, or {@code \\?\} and {@code \\.\}. */
    private static final Pattern SHARE = Pattern.compile("(?i)(?<![^\\s\"'=(,;>|\\[])(?<!<user>)"
            + "((?:\\\\\\\\(?:\\\\\\\\)?[?.]\\\\{1,2}UNC\\\\{1,2}|\\\\\\\\(?:\\\\\\\\)?|file:/{2,5}|smb://|//|%5C%5C|%2F%2F"
            + "|\\\\\\?\\?\\\\UNC\\\\|\\\\Device\\\\(?:Mup|LanmanRedirector)\\\\(?:;[^\\\\\\s]{1,80}\\\\)?))"
            + "(?![a-z]:|[a-z]%3A)" + HOST
            + "((?:\\\\{1,2}|/|%5C|%2F)(?!<)(?:(?!%5C|%2F)[^\\\\/\\s\"'<>|,;?*]){1,128})?");

    private Paths() {}

    /** The line with placeholders for the names in paths. */
    public static String scrub(String line) {
        String text = line;
        if (text.indexOf('\\') < 0 && text.indexOf('/') < 0 && text.indexOf('%') < 0) {
            return text;
        }
        text = PROFILE.matcher(text).replaceAll("$1<user>");
        return SHARE.matcher(text).replaceAll("$1<server>$3");
    }
}
