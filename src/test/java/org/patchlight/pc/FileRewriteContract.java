package org.patchlight.pc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;

/** What every file tree must do when the content of a file is replaced. */
interface FileRewriteContract {
    Pc pc();

    /** See {@link PcContract}. */
    String scratchFolder();

    /** See {@link FileTreeContract}. */
    void putFile(String path, byte[] content) throws Exception;

    /** See {@link FileTreeContract}. */
    void putFolder(String path) throws Exception;

    /** See {@link FileTreeContract}. */
    AutoCloseable holdOpen(String path) throws Exception;

    @Test
    default void a_rewritten_file_has_exactly_the_new_content_and_leaves_nothing_beside_it() throws Exception {
        String file = scratchFolder() + "\\list";
        putFile(file, "a long old content".getBytes(US_ASCII));
        byte[] large = new byte[300_000];
        large[299_999] = 7;
        for (byte[] content : new byte[][] {{(byte) 0xFF, 0, 26, 13, 10}, large, {}, {1}}) {
            pc().files().rewrite(file, content);
            try (InputStream in = pc().files().open(file)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
            assertThat(pc().files().list(scratchFolder())).containsExactly("list");
        }
    }

    @Test
    default void only_an_existing_file_is_rewritten() throws Exception {
        assertThat(refusal(scratchFolder() + "\\none").reason()).isEqualTo(Reason.MISSING);
        assertThat(pc().files().list(scratchFolder())).isEmpty();
        putFolder(scratchFolder() + "\\folder");
        assertThat(refusal(scratchFolder() + "\\folder").reason()).isEqualTo(Reason.DENIED);
        assertThat(pc().files().list(scratchFolder())).containsExactly("folder");
    }

    @Test
    default void a_held_file_keeps_its_content() throws Exception {
        String file = scratchFolder() + "\\held";
        putFile(file, new byte[] {3});
        try (AutoCloseable holder = holdOpen(file)) {
            assertThat(holder).isNotNull();
            assertThat(refusal(file).reason()).isEqualTo(Reason.IN_USE);
        }
        assertThat(pc().files().list(scratchFolder())).containsExactly("held");
        try (InputStream in = pc().files().open(file)) {
            assertThat(in.readAllBytes()).containsExactly(3);
        }
    }

    private PcException refusal(String path) {
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().files().rewrite(path, new byte[] {1, 2}));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
