package org.patchlight.update.reading.servicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Collects what an examination of the component store found and did not repair: {@code (p) CSI Payload Missing  (n)
 * COMPONENT\FILE}, and {@code (f) CBS MUM Missing 0x00000002 servicing\packages\NAME.mum} of the System Update Readiness
 * Tool of Windows 7. The fields are divided by tabs.
 */
final class StoreDamage {
    private static final int LONGEST = 600;

    private final String file;
    private final List<Culprit> culprits = new ArrayList<>();

    /** @param file the path of the log, for the places of culprits */
    StoreDamage(String file) {
        this.file = file;
    }

    /** Reads a line; true if it reports a damage. */
    boolean take(StampedLine line) {
        String whole = line.whole();
        int mark = whole.indexOf(')', line.text());
        if (mark < 0 || mark > line.text() + 4 || whole.length() > LONGEST) {
            return false;
        }
        int what = mark + 1;
        while (what < whole.length() && (whole.charAt(what) == '\t' || whole.charAt(what) == ' ')) {
            what++;
        }
        boolean payload = whole.startsWith("CSI ", what);
        if (!payload && !whole.startsWith("CBS ", what)) {
            return false;
        }
        if (whole.contains("(Fixed)")) {
            return true;
        }
        boolean repaired = line.says("(fix)");
        List<String> fields = fields(whole, what);
        String name = fields.isEmpty() ? "" : name(fields);
        if (repaired) {
            culprits.removeIf(
                    one -> whole.toLowerCase(Locale.ROOT).contains(one.name().toLowerCase(Locale.ROOT)));
        } else if (!name.isEmpty() && isDamage(fields.get(0))) {
            add(payload ? ComponentFile.of(name) : packageOf(name), line);
        }
        return true;
    }

    /** What was found since the last examination began, and forgets it. */
    FailureDetail taken() {
        FailureDetail found = new FailureDetail(culprits, null, null);
        culprits.clear();
        return found;
    }

    /** The name of the last damage that was not repaired; null if there is none. */
    @Nullable String last() {
        return culprits.isEmpty() ? null : culprits.get(culprits.size() - 1).name();
    }

    private static boolean isDamage(String what) {
        return what.contains("Missing")
                || what.contains("Corrupt")
                || what.contains("Zeros")
                || what.contains("Mismatch");
    }

    /** The readiness tool writes the file and then its component; the store's own examination writes both as one. */
    private static String name(List<String> fields) {
        // An error of the manifest's text follows it: "Line 1:".
        for (String field : fields.subList(Math.min(1, fields.size()), fields.size())) {
            String lower = field.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".mum") || lower.endsWith(".cat")) {
                return field;
            }
        }
        String last = fields.get(fields.size() - 1);
        String before = fields.size() > 2 ? fields.get(fields.size() - 2) : "";
        boolean isFile = !before.isEmpty() && before.indexOf('.') > 0 && !before.startsWith("(");
        boolean isComponent = last.indexOf('\\') < 0 && last.indexOf('_') > 0;
        return fields.size() < 2 ? "" : isFile && isComponent ? last + '\\' + before : last;
    }

    private static Culprit packageOf(String name) {
        String bare = name.substring(name.lastIndexOf('\\') + 1);
        int dot = bare.lastIndexOf('.');
        boolean manifest = dot > 0 && (bare.startsWith("mum", dot + 1) || bare.startsWith("cat", dot + 1));
        String named = manifest ? bare.substring(0, dot) : bare;
        return Culprit.of(Culprit.Kind.PACKAGE, named).ofUpdate(UpdateTitle.article(named));
    }

    private void add(Culprit culprit, StampedLine line) {
        if (culprits.size() < FailureDetail.MOST
                && culprits.stream().noneMatch(one -> one.name().equals(culprit.name()))) {
            culprits.add(culprit.seenIn(file, line.number()));
        }
    }

    /** The fields that are not empty; copies have several blanks where a tab was. */
    private static List<String> fields(String line, int from) {
        List<String> fields = new ArrayList<>();
        int begin = from;
        for (int at = from; at <= line.length(); at++) {
            boolean divides = at == line.length()
                    || line.charAt(at) == '\t'
                    || line.charAt(at) == ' ' && at + 1 < line.length() && line.charAt(at + 1) == ' ';
            if (divides) {
                String field = line.substring(begin, at).strip();
                if (!field.isEmpty()) {
                    fields.add(field);
                }
                begin = at;
            }
        }
        return fields.size() == 1 ? ofSingleBlanks(fields.get(0)) : fields;
    }

    /** Pages leave one blank of several. What is damaged has blanks inside, and a code after it. */
    private static List<String> ofSingleBlanks(String line) {
        int code = line.indexOf(" 0x");
        if (code < 0) {
            return List.of(line);
        }
        List<String> fields = new ArrayList<>(List.of(line.substring(0, code)));
        StringTokenizer words = new StringTokenizer(line.substring(code));
        words.nextToken();
        while (words.hasMoreTokens()) {
            fields.add(words.nextToken());
        }
        return fields;
    }
}
