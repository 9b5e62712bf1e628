package org.patchlight.desktop.windows.toast;

import org.patchlight.desktop.Notice;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;

/**
 * The description of a toast, as Windows wants it in XML. All texts are texts: markup in them is escaped, and characters
 * that XML forbids become question marks, as Windows would refuse the whole toast.
 */
final class ToastXml {
    /** Longer lines would be cut by Windows at a place of its own. */
    static final int LONGEST_LINE = 200;

    private final String token;

    /** @param token proves that this run of the program made the addresses in the description */
    ToastXml(String token) {
        this.token = token;
    }

    /** The description of a notification. */
    String of(Notice notice) {
        StringBuilder xml = new StringBuilder();
        xml.append("<toast")
                .append(link("launch", notice, Verb.OPEN))
                .append("><visual><binding template=\"ToastGeneric\">");
        xml.append("<text hint-maxLines=\"2\">").append(escaped(notice.title())).append("</text>");
        if (!notice.text().isBlank()) {
            xml.append("<text>").append(escaped(notice.text())).append("</text>");
        }
        if (notice.progress().isPresent()) {
            // The values come with the toast, so that they can change without a new one.
            xml.append("<progress value=\"{percent}\" valueStringOverride=\"{shown}\" status=\"{step}\"/>");
        }
        xml.append("</binding></visual><actions>");
        for (Notice.Button button : notice.buttons()) {
            xml.append("<action content=\"")
                    .append(escaped(button.label()))
                    .append('"')
                    .append(link("arguments", notice, button.verb()))
                    .append("/>");
        }
        return xml.append("</actions><audio silent=\"true\"/></toast>").toString();
    }

    private String link(String attribute, Notice notice, Verb verb) {
        String address = new ToastLink(verb, notice.topic(), token).text();
        return " " + attribute + "=\"" + escaped(address) + "\" activationType=\"protocol\"";
    }

    /** A text for XML, cut at {@link #LONGEST_LINE} characters. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().limit(LONGEST_LINE).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(isAllowed(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0; half a surrogate pair is none. */
    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
