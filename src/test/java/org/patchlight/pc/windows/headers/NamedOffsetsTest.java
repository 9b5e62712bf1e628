package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a class reads and writes in native memory by hand, it does at offsets that have names. {@link ConstantsTest}
 * compares each name with the headers, so an offset or a size that is only a number would escape it.
 */
class NamedOffsetsTest {
    private static final Pattern ACCESS = Pattern.compile(
            "\\.(?:[gs]et(?:Byte|Short|Int|Long|Pointer|Double|Char|WideString|String|NativeLong|ByteArray|CharArray)|share)"
                    + "\\(([^,();]*)");
    private static final Pattern MEMORY = Pattern.compile("new (?:Memory\\(|byte\\[)([^;]*?)[)\\]](?:;|\\))");
    /** A number of its own, not part of a name; 0 is the beginning, and 1L a terminating character. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(?!0\\b|1L\\b|1\\b)[0-9]\\w*");

    /** Room for a text or a picture, whatever its length. */
    private static final Pattern OF_CONTENT = Pattern.compile("\\.length\\b|\\bwidth\\b");

    @Test
    void no_offset_and_no_size_of_native_memory_is_a_bare_number() throws IOException {
        Set<String> bare = new TreeSet<>();
        for (Map.Entry<String, String> source : NativeSources.all().entrySet()) {
            if (source.getValue().contains("com.sun.jna")) {
                bare(source.getValue()).forEach(found -> bare.add(source.getKey() + ": " + found));
            }
        }
        assertThat(bare)
                .as("give the number a name, and the name a row in constants.tsv")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info.getInt(4)",
                "info.setPointer(2L * Native.POINTER_SIZE, names)",
                "new Memory(2L * Native.POINTER_SIZE + 8);",
                "try (Memory m = new Memory(432)) {",
                "byte[] status = new byte[12];"
            })
    void a_bare_number_is_found(String code) {
        assertThat(bare(code)).hasSize(1);
    }

    private static Set<String> bare(String source) {
        Set<String> found = new TreeSet<>();
        for (Pattern place : Set.of(ACCESS, MEMORY)) {
            place.matcher(source)
                    .results()
                    .filter(match -> NUMBER.matcher(match.group(1)).find())
                    .filter(match -> !OF_CONTENT.matcher(match.group(1)).find())
                    .map(MatchResult::group)
                    .forEach(found::add);
        }
        return found;
    }
}
