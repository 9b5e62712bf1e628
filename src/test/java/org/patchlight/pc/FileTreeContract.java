package org.patchlight.pc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FolderSize;

/** What every file tree must do. */
interface FileTreeContract {
    Pc pc();

    /** See {@link PcContract}. */
    String scratchFolder();

    /** Creates a file; its folder exists. */
    void putFile(String path, byte[] content) throws Exception;

    /** Creates a folder; its parent exists. */
    void putFolder(String path) throws Exception;

    /** Lets another program hold a file open without sharing, until closed. */
    AutoCloseable holdOpen(String path) throws Exception;

    /** Whether this platform refuses to rename a folder while a file in it is open. */
    default boolean guardsFoldersOfHeldFiles() {
        return true;
    }

    /** Whether this platform reports the programs that hold a file. */
    default boolean namesHolders() {
        return true;
    }

    @Test
    default void the_rights_of_a_folder_are_text_with_an_owner() throws Exception {
        assertThat(pc().files().security(scratchFolder()).descriptor())
                .startsWith("O:")
                .contains("D:");
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().files().security(at("none")));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(PcException.Reason.MISSING);
    }

    @Test
    default void a_file_that_is_no_program_has_no_version() throws Exception {
        putFile(at("text.txt"), "10.0.19041.3803".getBytes(UTF_8));
        assertThat(pc().files().version(at("text.txt"))).isEmpty();
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().files().version(at("none.exe")));
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    default void the_version_of_a_program_has_four_numbers() throws Exception {
        String system = pc().facts().windowsFolder() + "\\System32\\";
        for (String name : pc().files().list(system.substring(0, system.length() - 1))) {
            if (name.equalsIgnoreCase("ntoskrnl.exe") || name.equalsIgnoreCase("kernel32.dll")) {
                assertThat(pc().files().version(system + name).orElseThrow()).matches("\\d+(?:\\.\\d+){3}");
            }
        }
    }

    @Test
    default void who_holds_a_file_is_named() throws Exception {
        assumeTrue(namesHolders(), "this platform names no holder of a file");
        putFolder(at("folder"));
        putFile(at("folder\\held"), new byte[0]);
        try (AutoCloseable holder = holdOpen(at("folder\\held"))) {
            assertThat(holder).isNotNull();
            for (String asked : new String[] {at("folder\\held"), at("folder")}) {
                assertThat(pc().files().holders(asked)).as(asked).isNotEmpty().allSatisfy(one -> {
                    assertThat(one.name()).isNotBlank();
                    assertThat(one.process()).isPositive();
                });
            }
        }
    }

    @Test
    default void what_is_not_held_has_no_holder_or_it_cannot_be_reported() throws Exception {
        putFile(at("free"), new byte[0]);
        try {
            assertThat(pc().files().holders(at("free"))).isEmpty();
        } catch (PcException unread) {
            assertThat(unread.reason()).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    default void what_does_not_stand_is_not_found() throws PcException {
        assertThat(pc().files().find(at("missing"))).isEmpty();
        assertThat(pc().files().find(at("missing\\deeper"))).isEmpty();
    }

    @Test
    default void a_folder_and_a_file_are_distinguished_in_any_case() throws Exception {
        putFile(at("File.txt"), "12345".getBytes(UTF_8));
        FileFacts folder = pc().files().find(scratchFolder()).orElseThrow();
        FileFacts file = pc().files().find(at("FILE.TXT")).orElseThrow();
        assertThat(folder.folder()).isTrue();
        assertThat(folder.size()).isZero();
        assertThat(file.folder()).isFalse();
        assertThat(file.size()).isEqualTo(5);
        assertThat(pc().files().find(scratchFolder().toUpperCase(Locale.ROOT))).isPresent();
    }

    @Test
    default void a_folder_lists_what_is_directly_in_it() throws Exception {
        assertThat(pc().files().list(scratchFolder())).isEmpty();
        putFolder(at("inner"));
        putFile(at("inner\\deep.txt"), new byte[0]);
        putFile(at("File.txt"), new byte[0]);
        assertThat(pc().files().list(scratchFolder())).containsExactlyInAnyOrder("inner", "File.txt");
    }

    @Test
    default void listing_or_opening_what_does_not_stand_is_refused_as_missing() {
        assertThat(refusal(() -> pc().files().list(at("missing"))).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(() -> pc().files().open(at("missing")).close()).reason())
                .isEqualTo(Reason.MISSING);
        assertThat(refusal(() -> pc().files().open(at("missing\\deeper")).close())
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_file_is_read_as_it_stands() throws Exception {
        byte[] content = {(byte) 0xff, (byte) 0xfe, 0, 13, 10, 26, 65};
        putFile(at("file"), content);
        assertThat(read(at("FILE"))).isEqualTo(content);
    }

    @Test
    default void the_volume_of_a_folder_has_room_or_none() throws Exception {
        DiskSpace space = pc().files().space(scratchFolder());
        assertThat(space.total()).isPositive();
        assertThat(space.free()).isBetween(0L, space.total());
        assertThat(pc().files().space(scratchFolder() + "\\").total()).isEqualTo(space.total());
        assertThat(refusal(() -> pc().files().space(at("missing"))).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_renamed_folder_keeps_its_content() throws Exception {
        putFolder(at("Old"));
        putFolder(at("Old\\inner"));
        putFile(at("Old\\inner\\file"), "kept".getBytes(UTF_8));
        pc().files().rename(at("old"), "New");
        assertThat(pc().files().find(at("Old"))).isEmpty();
        assertThat(pc().files().list(scratchFolder())).containsExactly("New");
        assertThat(read(at("New\\inner\\file"))).isEqualTo("kept".getBytes(UTF_8));
    }

    @Test
    default void a_renamed_file_keeps_its_content() throws Exception {
        putFile(at("old"), "kept".getBytes(UTF_8));
        pc().files().rename(at("old"), "new");
        assertThat(pc().files().find(at("old"))).isEmpty();
        assertThat(read(at("new"))).isEqualTo("kept".getBytes(UTF_8));
    }

    @Test
    default void a_taken_name_is_refused_and_nothing_changes() throws Exception {
        putFolder(at("one"));
        putFolder(at("two"));
        putFile(at("one\\file"), "1".getBytes(UTF_8));
        putFile(at("three"), "3".getBytes(UTF_8));
        assertThat(refusal(() -> pc().files().rename(at("one"), "TWO")).reason())
                .isEqualTo(Reason.FAILED);
        assertThat(refusal(() -> pc().files().rename(at("one"), "three")).reason())
                .isEqualTo(Reason.FAILED);
        assertThat(refusal(() -> pc().files().rename(at("three"), "one")).reason())
                .isEqualTo(Reason.FAILED);
        assertThat(pc().files().list(scratchFolder())).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(read(at("one\\file"))).isEqualTo("1".getBytes(UTF_8));
        assertThat(pc().files().list(at("two"))).isEmpty();
    }

    @Test
    default void renaming_what_does_not_stand_is_refused_as_missing() {
        assertThat(refusal(() -> pc().files().rename(at("missing"), "new")).reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_file_being_read_may_be_renamed() throws Exception {
        putFile(at("old"), "kept".getBytes(UTF_8));
        try (InputStream reading = pc().files().open(at("old"))) {
            pc().files().rename(at("old"), "new");
            assertThat(reading.readAllBytes()).isEqualTo("kept".getBytes(UTF_8));
        }
        assertThat(pc().files().find(at("new"))).isPresent();
    }

    @Test
    default void a_held_file_is_neither_opened_nor_renamed_until_it_is_let_go() throws Exception {
        putFile(at("held"), "kept".getBytes(UTF_8));
        try (AutoCloseable holder = holdOpen(at("held"))) {
            assertThat(holder).isNotNull();
            assertThat(refusal(() -> pc().files().open(at("held")).close()).reason())
                    .isEqualTo(Reason.IN_USE);
            assertThat(refusal(() -> pc().files().rename(at("held"), "new")).reason())
                    .isEqualTo(Reason.IN_USE);
            assertThat(pc().files().find(at("held"))).isPresent();
        }
        pc().files().rename(at("held"), "new");
        assertThat(read(at("new"))).isEqualTo("kept".getBytes(UTF_8));
    }

    @Test
    default void a_folder_with_a_held_file_in_it_is_not_renamed() throws Exception {
        assumeTrue(guardsFoldersOfHeldFiles(), "this platform renames folders with open files");
        putFolder(at("folder"));
        putFolder(at("folder\\inner"));
        putFile(at("folder\\inner\\held"), new byte[0]);
        try (AutoCloseable holder = holdOpen(at("folder\\inner\\held"))) {
            assertThat(holder).isNotNull();
            assertThat(refusal(() -> pc().files().rename(at("folder"), "new")).reason())
                    .isEqualTo(Reason.IN_USE);
            assertThat(pc().files().list(scratchFolder())).containsExactly("folder");
        }
        pc().files().rename(at("folder"), "new");
        assertThat(pc().files().list(scratchFolder())).containsExactly("new");
    }

    @Test
    default void a_folder_is_as_large_as_all_that_is_in_it() throws Exception {
        putFolder(at("folder"));
        putFolder(at("folder\\inner"));
        putFile(at("folder\\one"), new byte[100]);
        putFile(at("folder\\inner\\two"), new byte[23]);
        assertThat(pc().files().sizeOf(at("folder"), 10)).isEqualTo(new FolderSize(123, true));
        FolderSize part = pc().files().sizeOf(at("folder"), 1);
        assertThat(part.whole()).isFalse();
        assertThat(part.bytes()).isLessThanOrEqualTo(123);
        assertThat(refusal(() -> pc().files().sizeOf(at("missing"), 10)).reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_deleted_folder_is_gone_with_all_that_was_in_it_and_nothing_else() throws Exception {
        putFolder(at("folder"));
        putFolder(at("folder\\inner"));
        putFile(at("folder\\inner\\file"), new byte[3]);
        putFile(at("beside"), new byte[4]);
        pc().files().deleteFolder(at("FOLDER"), Duration.ofSeconds(30));
        assertThat(pc().files().list(scratchFolder())).containsExactly("beside");
        assertThat(refusal(() -> pc().files().deleteFolder(at("folder"), Duration.ofSeconds(30)))
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_folder_with_a_held_file_in_it_stays() throws Exception {
        putFolder(at("folder"));
        putFile(at("folder\\held"), new byte[3]);
        try (AutoCloseable holder = holdOpen(at("folder\\held"))) {
            assertThat(holder).isNotNull();
            assertThat(refusal(() -> pc().files().deleteFolder(at("folder"), Duration.ofSeconds(30)))
                            .reason())
                    .isEqualTo(Reason.IN_USE);
            assertThat(pc().files().list(at("folder"))).containsExactly("held");
        }
        pc().files().deleteFolder(at("folder"), Duration.ofSeconds(30));
        assertThat(pc().files().list(scratchFolder())).isEmpty();
    }

    private String at(String relative) {
        return scratchFolder() + "\\" + relative;
    }

    private byte[] read(String path) throws PcException, IOException {
        try (InputStream content = pc().files().open(path)) {
            return content.readAllBytes();
        }
    }

    private static PcException refusal(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
