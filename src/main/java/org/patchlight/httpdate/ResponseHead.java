package org.patchlight.httpdate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an HTTP/1.1 response (RFC 9112, sections 4 and 5). It is parsed strictly: what no real server sends is an
 * error.
 *
 * @param status its status code
 * @param fields its header fields, by names in lower case
 * @param arrivedNanos when its first byte had arrived, by the monotonic clock
 */
record ResponseHead(int status, Map<String, List<String>> fields, long arrivedNanos) {
    /** The longest head, in bytes. */
    static final int LONGEST = 8192;

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})(?: .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /**
     * Reads up to the empty line, and no byte further.
     *
     * @param from the response
     * @param nanos the monotonic clock in nanoseconds
     * @throws DateFaultException if it isn't a valid head, ends early, or is too long
     * @throws IOException if the connection fails
     */
    static ResponseHead read(InputStream from, LongSupplier nanos) throws IOException, DateFaultException {
        byte[] bytes = new byte[LONGEST];
        int length = 0;
        long arrived = 0;
        while (!endsEmpty(bytes, length)) {
            if (length == LONGEST) {
                throw new DateFaultException(DateFault.HEAD_TOO_LONG);
            }
            int next = next(from);
            if (length == 0) {
                arrived = nanos.getAsLong();
            }
            if (next < 0) {
                throw new DateFaultException(DateFault.NOT_HTTP);
            }
            bytes[length++] = (byte) next;
        }
        return parse(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), arrived);
    }

    /** A TLS connection that is cut off throws an exception, where a plain one returns -1. */
    private static int next(InputStream from) throws IOException {
        try {
            return from.read();
        } catch (EOFException cutOff) {
            return -1;
        }
    }

    private static boolean endsEmpty(byte[] bytes, int length) {
        if (length == 0 || bytes[length - 1] != '\n') {
            return false;
        }
        return (length >= 2 && bytes[length - 2] == '\n')
                || (length >= 3 && bytes[length - 2] == '\r' && bytes[length - 3] == '\n');
    }

    private static ResponseHead parse(String text, long arrived) throws DateFaultException {
        String[] lines = text.split("\r?\n", -1);
        Matcher status = STATUS_LINE.matcher(lines[0]);
        require(status.matches());
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = lines[i].indexOf(':');
            require(colon > 0 && NAME.matcher(lines[i].substring(0, colon)).matches());
            String value = lines[i].substring(colon + 1);
            require(value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7F)));
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value.strip());
        }
        return new ResponseHead(Integer.parseInt(status.group(1)), fields, arrived);
    }

    private static void require(boolean holds) throws DateFaultException {
        if (!holds) {
            throw new DateFaultException(DateFault.NOT_HTTP);
        }
    }

    /** Whether a header field contains this word, in any case. */
    boolean contains(String name, String word) {
        return fields.getOrDefault(name, List.of()).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
    }

    /**
     * The time when the response was generated.
     *
     * @throws DateFaultException if it comes from a cache, or has no date, several dates, or an invalid one
     */
    Instant date() throws DateFaultException {
        if (isCached()) {
            throw new DateFaultException(DateFault.CACHED);
        }
        List<String> dates = fields.getOrDefault("date", List.of());
        if (dates.isEmpty()) {
            throw new DateFaultException(DateFault.NO_DATE);
        }
        if (dates.size() > 1) {
            throw new DateFaultException(DateFault.SEVERAL_DATES);
        }
        return ImfDate.parse(dates.get(0)).orElseThrow(() -> new DateFaultException(DateFault.DATE_FORM));
    }

    /** Caches add an Age above zero, or report a hit in headers of their own. */
    private boolean isCached() {
        boolean aged = fields.getOrDefault("age", List.of()).stream().anyMatch(age -> !age.matches("0+"));
        return aged || contains("via", "hit") || contains("x-cache", "hit");
    }
}
