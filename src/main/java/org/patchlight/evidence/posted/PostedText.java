package org.patchlight.evidence.posted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A text with the marks of a forum or a web page, or with the signs of a terminal or an editor. Signs may hide others: a
 * coloured line of a list has its bullet behind the colour.
 */
public final class PostedText {
    private static final int MOST_LAYERS = 3;

    private final List<UnaryOperator<InputStream>> layers;

    private PostedText(List<UnaryOperator<InputStream>> layers) {
        this.layers = layers;
    }

    /**
     * What a text has of them. In UTF-16 they are seen only in a short text, which then is read as UTF-8.
     *
     * @param head the beginning of the text
     * @param whole whether it is all of the text
     * @return null for a text that has none
     * @throws IOException never for bytes in memory
     */
    public static @Nullable PostedText of(byte[] head, boolean whole) throws IOException {
        List<UnaryOperator<InputStream>> layers = new ArrayList<>();
        if (!NarrowText.isWide(head)) {
            return ofBytes(head, layers);
        }
        layers.add(NarrowText::new);
        return whole ? ofBytes(new NarrowText(new ByteArrayInputStream(head)).readAllBytes(), layers) : null;
    }

    private static @Nullable PostedText ofBytes(byte[] head, List<UnaryOperator<InputStream>> layers)
            throws IOException {
        int before = layers.size();
        byte[] text = withoutSigns(head, layers);
        if (PostedMarkup.isIn(text)) {
            byte[] marked = text;
            layers.add(in -> new PostedMarkup(in, marked));
            withoutSigns(new PostedMarkup(new ByteArrayInputStream(text), text).readAllBytes(), layers);
        }
        return layers.size() == before ? null : new PostedText(layers);
    }

    private static byte[] withoutSigns(byte[] posted, List<UnaryOperator<InputStream>> layers) throws IOException {
        byte[] text = posted;
        SignForms signs = SignForms.of(text);
        for (int i = 0; i < MOST_LAYERS && signs.isAny(); i++) {
            SignForms found = signs;
            layers.add(in -> new PostedSigns(in, found));
            text = new PostedSigns(new ByteArrayInputStream(text), found).readAllBytes();
            signs = SignForms.of(text);
        }
        return text;
    }

    /** The text without marks and signs. */
    public InputStream plain(InputStream in) {
        InputStream text = in;
        for (UnaryOperator<InputStream> layer : layers) {
            text = layer.apply(text);
        }
        return text;
    }
}
