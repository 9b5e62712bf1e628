package org.patchlight.update.fix;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a Windows image file (.wim or .esd) says about one of its images. The header has the place of a description in
 * XML, UTF-16 and never compressed (Microsoft: Windows Imaging File Format). Only header and description are read.
 *
 * @param index the number of the image, from 1
 * @param build the build of Windows, such as 22631; 0 if it isn't there
 * @param edition the id of the edition, such as {@code Professional}; empty if it isn't there
 * @param languages its languages in lower case, such as {@code en-us}
 */
record WimImage(int index, int build, String edition, List<String> languages) {
    private static final byte[] MAGIC = "MSWIM\0\0\0".getBytes(US_ASCII);
    /** The header up to the place of the description, and that place: size, offset. */
    private static final int HEADER = 88;

    private static final int SIZE_AT = 72;
    private static final int OFFSET_AT = 80;
    /** The highest byte of the size holds flags. */
    private static final long SIZE_MASK = (1L << 56) - 1;

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_IMAGES = 64;
    private static final int MOST_LANGUAGES = 50;

    WimImage {
        languages = List.copyOf(languages);
    }

    /**
     * The images of a file, at most 64.
     *
     * @return empty if it is no such file or describes no image
     * @throws IOException if it could not be read, or ends early
     */
    static List<WimImage> read(InputStream file) throws IOException {
        byte[] header = file.readNBytes(HEADER);
        if (header.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(header, MAGIC.length))) {
            return List.of();
        }
        ByteBuffer numbers = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        long size = numbers.getLong(SIZE_AT) & SIZE_MASK;
        long offset = numbers.getLong(OFFSET_AT);
        if (size == 0 || size > MOST_BYTES || offset < HEADER) {
            return List.of();
        }
        file.skipNBytes(offset - HEADER);
        return ofXml(new String(file.readNBytes((int) size), UTF_16LE));
    }

    private static List<WimImage> ofXml(String xml) {
        List<WimImage> images = new ArrayList<>();
        int begin = xml.indexOf("<IMAGE ");
        while (begin >= 0 && images.size() < MOST_IMAGES) {
            int end = xml.indexOf("</IMAGE>", begin);
            if (end < 0) {
                break;
            }
            String image = xml.substring(begin, end);
            int index = number(between(image, "INDEX=\"", "\"", 0));
            if (index > 0) {
                String version = between(image, "<VERSION>", "</VERSION>", 0);
                images.add(new WimImage(
                        index,
                        number(between(version, "<BUILD>", "<", 0)),
                        between(image, "<EDITIONID>", "<", 0),
                        languages(image)));
            }
            begin = xml.indexOf("<IMAGE ", end);
        }
        return List.copyOf(images);
    }

    private static List<String> languages(String image) {
        List<String> languages = new ArrayList<>();
        int place = image.indexOf("<LANGUAGE>");
        while (place >= 0 && languages.size() < MOST_LANGUAGES) {
            languages.add(between(image, "<LANGUAGE>", "<", place).toLowerCase(Locale.ROOT));
            place = image.indexOf("<LANGUAGE>", place + 1);
        }
        return languages;
    }

    private static String between(String text, String start, String end, int from) {
        int begin = text.indexOf(start, from);
        int stop = begin < 0 ? -1 : text.indexOf(end, begin + start.length());
        return stop < 0 ? "" : text.substring(begin + start.length(), stop).strip();
    }

    /** A number of one to nine digits; 0 for any other text. */
    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : 0;
    }
}
