package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;

class StoragePageTest {
    @Test
    void the_storage_page_and_no_other_is_opened() {
        List<Programs.Page> opened = new ArrayList<>();
        StoragePage page = new StoragePage(wanted -> {
            opened.add(wanted);
            return "ms-settings:storagesense";
        });
        assertThat(page.open()).isTrue();
        assertThat(opened).containsExactly(Programs.Page.STORAGE);
    }

    @Test
    void a_refusal_is_an_answer() {
        StoragePage page = new StoragePage(wanted -> {
            throw new PcException(Reason.UNAVAILABLE, "ShellExecuteEx", "cleanmgr.exe", 2);
        });
        assertThat(page.open()).isFalse();
    }
}
