package org.patchlight.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Over 200 kinds of secrets and names in the texts where they are found, from {@code canaries.txt}. A test plants them
 * in what Patchlight reads, and then looks for them in what it writes.
 */
public final class Canaries {
    private static final Pattern SECRET = Pattern.compile("\u00ab([^\u00bb]+)\u00bb");

    /**
     * One kind.
     *
     * @param text the text with the secrets in it
     * @param secrets what must not get out, in lower case
     */
    public record Canary(String text, List<String> secrets) {
        /** The secrets that a text holds, in any case. */
        public List<String> in(String written) {
            String lower = written.toLowerCase(Locale.ROOT);
            return secrets.stream().filter(lower::contains).toList();
        }
    }

    private Canaries() {}

    /** All kinds. */
    public static List<Canary> all() {
        InputStream in = Objects.requireNonNull(Canaries.class.getResourceAsStream("canaries.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Canaries::canary)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The secrets that a text holds, each with the kind it is of. */
    public static List<String> in(String written) {
        List<String> found = new ArrayList<>();
        for (Canary canary : all()) {
            canary.in(written).forEach(secret -> found.add(secret + " of " + canary.text()));
        }
        return found;
    }

    private static Canary canary(String line) {
        List<String> secrets = new ArrayList<>();
        Matcher secret = SECRET.matcher(line);
        while (secret.find()) {
            secrets.add(secret.group(1).toLowerCase(Locale.ROOT));
        }
        return new Canary(line.replaceAll("[\u00ab\u00bb]", ""), secrets);
    }
}
