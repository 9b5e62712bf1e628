package org.patchlight.cases;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ways in which evidence is copied, none of which changes what it proves. */
enum CopyForm {
    SHIFTED_DAYS {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            int days = random.nextInt(1500) - 1400;
            return utf8(texts, text -> shifted(text, days));
        }
    },
    ENCODED {
        private static final List<Charset> CHARSETS = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1252"));

        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            boolean marked = !charset.equals(CHARSETS.get(3)) && random.nextBoolean();
            Map<String, byte[]> files = new LinkedHashMap<>();
            texts.forEach((name, text) -> {
                CharsetEncoder encoder = charset.newEncoder();
                files.put(
                        name,
                        ((marked ? "\uFEFF" : "") + text)
                                .getBytes(encoder.canEncode(text) ? charset : StandardCharsets.UTF_8));
            });
            return files;
        }
    },
    OTHER_LINE_ENDS {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            String end = random.nextBoolean() ? "\r\n" : "\r";
            return utf8(texts, text -> text.replace("\n", end));
        }
    },
    BLANK_LINES_AROUND {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            String before = "\n".repeat(random.nextInt(3));
            String after = "\n".repeat(1 + random.nextInt(9));
            return utf8(texts, text -> (text.startsWith("<?xml") ? "" : before) + text + after);
        }
    },
    OTHER_ORDER {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            List<String> names = new ArrayList<>(texts.keySet());
            Collections.reverse(names);
            Map<String, byte[]> files = new LinkedHashMap<>();
            names.forEach(name -> files.put(name, bytes(String.valueOf(texts.get(name)))));
            return files;
        }
    },
    OTHER_CASE {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            boolean upper = random.nextBoolean();
            Map<String, byte[]> files = new LinkedHashMap<>();
            texts.forEach((name, text) ->
                    files.put(upper ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT), bytes(text)));
            return files;
        }
    },
    FILE_TWICE {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            Map<String, byte[]> files = utf8(texts, text -> text);
            texts.forEach((name, text) -> files.put("copy of " + name, bytes(text)));
            return files;
        }
    },
    RECORDS_TWICE {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            return utf8(texts, CopyForm::twice);
        }
    },
    QUOTED {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            String sign = List.of("> ", "| ", "    ").get(random.nextInt(3));
            return utf8(
                    texts,
                    text -> text.startsWith("<")
                            ? text
                            : text.lines().map(line -> sign + line).collect(Collectors.joining("\n")) + "\n");
        }
    },
    IN_A_MAIL {
        @Override
        Map<String, byte[]> of(Map<String, String> texts, Random random) {
            return utf8(
                    texts,
                    text -> text.startsWith("<")
                            ? text
                            : "Hello,\n\nthis is from the PC in room 4:\n\n" + text + "\nThanks,\nAnna\n");
        }
    };

    private static final Pattern ISO = Pattern.compile("\\b(20\\d\\d)([-/])(\\d\\d)\\2(\\d\\d)(?!\\d)");
    private static final Pattern AMERICAN = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(20\\d\\d)(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d\\d)\\.(\\d\\d)\\.(20\\d\\d)(?![\\d.]\\d)");

    /** The files of a copy, by name; the order is that of the command line, and of the entries of a zip. */
    abstract Map<String, byte[]> of(Map<String, String> texts, Random random);

    /** The text with each date moved by this many days. */
    static String shifted(String text, int days) {
        String iso = ISO.matcher(text).replaceAll(found -> {
            LocalDate moved = moved(found.group(1), found.group(3), found.group(4), days);
            return Matcher.quoteReplacement(moved.toString().replace("-", found.group(2)));
        });
        String american = AMERICAN.matcher(iso).replaceAll(found -> {
            LocalDate moved = moved(found.group(3), found.group(1), found.group(2), days);
            return moved.getMonthValue() + "/" + moved.getDayOfMonth() + "/" + moved.getYear();
        });
        return DOTTED.matcher(american).replaceAll(found -> {
            LocalDate moved = moved(found.group(3), found.group(2), found.group(1), days);
            return "%02d.%02d.%d".formatted(moved.getDayOfMonth(), moved.getMonthValue(), moved.getYear());
        });
    }

    private static LocalDate moved(String year, String month, String day, int days) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .plusDays(days);
        } catch (DateTimeException noDate) {
            throw new IllegalStateException(year + " " + month + " " + day, noDate);
        }
    }

    /** Each record twice. A document with one root is left as it is, because two of them are no document. */
    private static String twice(String text) {
        if (text.startsWith("<Events>")) {
            String records = text.substring("<Events>".length(), text.lastIndexOf("</Events>"));
            return "<Events>" + records + records + "</Events>\n";
        }
        return text.startsWith("<?xml") ? text : text + "\n" + text;
    }

    static Map<String, byte[]> utf8(Map<String, String> texts, UnaryOperator<String> change) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, bytes(change.apply(text))));
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
