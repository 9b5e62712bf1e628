package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcContract;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.windows.call.Wine;
import org.patchlight.pc.windows.service.StubService;

/** The contract of every PC, for the Windows that the test runs on. */
@EnabledOnOs(OS.WINDOWS)
class WindowsPcContractTest extends PcContract {
    // Each test has its own name, because a deleted service stays until its last handle is closed.
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int number = COUNT.incrementAndGet();
    private final RegistryKey scratch = RegistryKey.user("Software\\PatchlightTest" + number);

    @TempDir
    private Path folder;

    private Pc pc;
    private @Nullable StubService service;

    @BeforeEach
    void open() throws PcException {
        pc = WindowsPc.open(new PartsOfPerson());
    }

    @AfterEach
    void close() {
        if (Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, scratch.path())) {
            deleteTree(scratch.path());
        }
        if (service != null) {
            service.close();
        }
        pc.close();
    }

    @Override
    public Pc pc() {
        return pc;
    }

    @Override
    public RegistryKey scratchKey() {
        return scratch;
    }

    @Override
    public String scratchService() {
        if (service == null) {
            service = StubService.register("PatchlightTest" + number);
        }
        return service.name();
    }

    @Override
    public String scratchFolder() {
        return folder.toString();
    }

    @Override
    public void putFile(String path, byte[] content) throws IOException {
        Files.write(Path.of(path), content);
    }

    @Override
    public void putFolder(String path) throws IOException {
        Files.createDirectory(Path.of(path));
    }

    @Override
    public AutoCloseable holdOpen(String path) {
        HANDLE handle = Kernel32.INSTANCE.CreateFile(path, WinNT.GENERIC_READ, 0, null, WinNT.OPEN_EXISTING, 0, null);
        assertThat(handle).isNotEqualTo(WinBase.INVALID_HANDLE_VALUE);
        return () -> Kernel32.INSTANCE.CloseHandle(handle);
    }

    // Wine's service control manager does not know the flag (ERROR_INVALID_LEVEL).
    @Override
    public boolean knowsDelayedStart() {
        return !Wine.isHere();
    }

    // Wine's Restart Manager accepts every call and lists no process.
    @Override
    public boolean namesHolders() {
        return !Wine.isHere();
    }

    // Wine renames the folder, as Linux does.
    @Override
    public boolean guardsFoldersOfHeldFiles() {
        return !Wine.isHere();
    }

    // Wine's library lacks these functions; WindowsEventLogContractTest uses another library.
    @Override
    public boolean hasEventLog() {
        return !Wine.isHere();
    }

    // Only registered programs may write to this channel.
    @Override
    public boolean takesEvents() {
        return false;
    }

    @Override
    public void putEvents(List<EventRecord> events) {
        throw new AssertionError("no event may be put into the log of the machine");
    }

    private static void deleteTree(String path) {
        for (String child : Advapi32Util.registryGetKeys(WinReg.HKEY_CURRENT_USER, path)) {
            deleteTree(path + "\\" + child);
        }
        Advapi32Util.registryDeleteKey(WinReg.HKEY_CURRENT_USER, path);
    }
}
