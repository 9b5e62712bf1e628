package org.patchlight.evidence.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with the marks of a forum or a web page, or with the signs of a terminal or an editor. Signs may hide others: a
 * coloured line of a list has its bullet behind the colour.
 */
public final class PostedText {
    private static final int MOST_LAYERS = 3;

    private final List<SignForms> layers;
    private final byte @Nullable [] markedOrNull;

    private PostedText(List<SignForms> layers, byte @Nullable [] markedOrNull) {
        this.layers = layers;
        this.markedOrNull = markedOrNull;
    }

    /**
     * What a text has of them.
     *
     * @param head the beginning of the text
     * @return null for a text that has none
     * @throws IOException never for bytes in memory
     */
    public static @Nullable PostedText of(byte[] head) throws IOException {
        List<SignForms> layers = new ArrayList<>();
        byte[] text = head;
        SignForms signs = SignForms.of(text);
        while (signs.isAny() && layers.size() < MOST_LAYERS) {
            layers.add(signs);
            text = new PostedSigns(new ByteArrayInputStream(text), signs).readAllBytes();
            signs = SignForms.of(text);
        }
        boolean isMarked = PostedMarkup.isIn(text);
        return isMarked || !layers.isEmpty() ? new PostedText(layers, isMarked ? text : null) : null;
    }

    /** The text without marks and signs. */
    public InputStream plain(InputStream in) {
        InputStream text = in;
        for (SignForms signs : layers) {
            text = new PostedSigns(text, signs);
        }
        return markedOrNull == null ? text : new PostedMarkup(text, markedOrNull);
    }
}
