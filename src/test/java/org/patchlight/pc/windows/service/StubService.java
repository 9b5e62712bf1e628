package org.patchlight.pc.windows.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.windows.registry.WindowsRegistry;

/**
 * A service registered for one test: the program built from {@code packaging/wine/stub-service.c}. The system property
 * {@code patchlight.stubService} has its path; without it, tests that need such a service are skipped.
 */
public final class StubService implements AutoCloseable {
    private static final int OWN_PROCESS = 0x10;
    private static final int ON_DEMAND = 3;
    private static final int IGNORE_ERRORS = 0;

    private final String name;

    private StubService(String name) {
        this.name = name;
    }

    /** Registers a service that starts on demand. */
    public static StubService register(String name) {
        return registerNeeding(name, null);
    }

    /** Registers a service that depends on another, if one is given. */
    static StubService registerNeeding(String name, @Nullable String other) {
        String program = System.getProperty("patchlight.stubService", "");
        assumeTrue(
                !program.isEmpty() && Files.isRegularFile(Path.of(program)), "patchlight.stubService names no program");
        SC_HANDLE manager = manager(Winsvc.SC_MANAGER_CREATE_SERVICE);
        SC_HANDLE service = Advapi32.INSTANCE.CreateService(
                manager,
                name,
                name,
                Winsvc.SERVICE_ALL_ACCESS,
                OWN_PROCESS,
                ON_DEMAND,
                IGNORE_ERRORS,
                Path.of(program).toString(),
                null,
                null,
                other == null ? null : other + "\0",
                null,
                null);
        assertThat(service).as("the registered service").isNotNull();
        Advapi32.INSTANCE.CloseServiceHandle(service);
        Advapi32.INSTANCE.CloseServiceHandle(manager);
        return new StubService(name);
    }

    /** The key name of the service. */
    public String name() {
        return name;
    }

    void stopSlowly(int milliseconds) throws PcException {
        RegistryKey parameters = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\" + name + "\\Parameters");
        new WindowsRegistry(null).write(parameters, "StopDelay", new RegistryValue.Number(milliseconds));
    }

    @Override
    public void close() {
        SC_HANDLE manager = manager(Winsvc.SC_MANAGER_CONNECT);
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, name, Winsvc.SERVICE_ALL_ACCESS);
        if (service != null) {
            Advapi32.INSTANCE.ControlService(service, Winsvc.SERVICE_CONTROL_STOP, new SERVICE_STATUS());
            Advapi32.INSTANCE.DeleteService(service);
            Advapi32.INSTANCE.CloseServiceHandle(service);
        }
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    private static SC_HANDLE manager(int rights) {
        SC_HANDLE manager = Advapi32.INSTANCE.OpenSCManager(null, null, rights);
        assertThat(manager).as("the service control manager").isNotNull();
        return manager;
    }
}
