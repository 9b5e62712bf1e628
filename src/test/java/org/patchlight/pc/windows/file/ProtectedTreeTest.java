package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Wine;
import org.patchlight.pc.windows.file.Exposure.Kind;

class ProtectedTreeTest {
    private static final String SAFE = "O:SYD:(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)";

    @TempDir
    Path root;

    private Path program;
    private final List<Path> checked = new ArrayList<>();

    @BeforeEach
    void install() throws IOException {
        program = root.resolve("Vendor/Patchlight");
        Files.createDirectories(program.resolve("jre/bin/server"));
        Files.createFile(program.resolve("patchlight-helper.exe"));
        Files.createFile(program.resolve("jre/bin/server/jvm.dll"));
        Files.createFile(program.resolve("jre/bin/zip.dll"));
    }

    @Test
    void everything_in_the_folder_and_every_folder_above_it_is_checked() {
        assertThat(exposure("none", SAFE)).isEmpty();
        assertThat(checked)
                .contains(root, root.resolve("Vendor"), program, program.resolve("jre/bin/zip.dll"))
                .contains(program.resolve("jre/bin/server/jvm.dll"), program.resolve("jre/bin/server"))
                .doesNotContain(root.getParent());
    }

    /** Attack A4: who owns a file or may change its rights can write to it, whatever it says now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "O:S-1-5-21-1-2-3-1001D:(A;ID;0x1200a9;;;BU)",
                "O:SYD:(A;;0x1200a9;;;BU)(A;;WD;;;IU)",
                "O:SYD:(A;;0x1200a9;;;BU)(A;;WO;;;IU)",
                "O:SYD:(A;;0x1200a9;;;BU)(A;;SD;;;IU)",
                "O:SYD:(A;;0x1200a9;;;BU)(A;;DT;;;IU)",
                "O:SYD:(A;;FA;;;AU)",
                "O:SY"
            })
    void one_file_or_folder_that_others_can_change_is_enough(String descriptor) {
        for (String one : List.of("zip.dll", "server", "Patchlight", "Vendor", "patchlight-helper.exe")) {
            assertThat(exposure(one, descriptor))
                    .hasValueSatisfying(found -> assertThat(found.path()).endsWith(one));
        }
    }

    @Test
    void what_cannot_be_read_is_not_trusted() throws IOException {
        assertThat(ProtectedTree.exposure(root, program, (file, folder) -> {
                    throw new PcException(Reason.DENIED, "GetNamedSecurityInfo", file.toString(), 5);
                }))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.UNREADABLE));
        assertThat(ProtectedTree.exposure(root, root.resolve("none"), (file, folder) -> Optional.empty()))
                .isPresent();
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(program.resolve("f" + i));
        }
        assertThat(exposure("none", SAFE))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void windows_lets_a_real_folder_be_checked() {
        assumeTrue(Wine.isHere(), "a person owns the temporary folder of Windows");
        assertThat(ProtectedTree.exposure(root, program)).isEmpty();
        assertThat(ProtectedTree.exposure(root, root.resolve("none"))).isPresent();
    }

    /** Everything has safe rights except one file or folder of this name. */
    private Optional<Exposure> exposure(String unsafe, String descriptor) {
        return ProtectedTree.exposure(root, program, (file, folder) -> {
            checked.add(file);
            String rights = file.endsWith(unsafe) ? descriptor : SAFE;
            return FolderRights.of(rights)
                    .excess()
                    .map(excess -> new Exposure(file.toString(), Kind.RIGHT, excess.who(), excess.right()));
        });
    }
}
