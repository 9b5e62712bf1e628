package org.patchlight.pc.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_PROCESS;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.windows.call.Win32;

/**
 * An open service of the service control manager, with the rights that one operation needs. Used by one thread at a
 * time.
 */
final class ServiceHandle implements AutoCloseable {
    private static final int CONFIG_LIMIT = 8192;
    /** Where QUERY_SERVICE_CONFIG has its start type. */
    private static final int START_TYPE = Integer.BYTES;
    // ENUM_SERVICE_STATUS: two pointers to names, then the 7 numbers of a SERVICE_STATUS; aligned to a pointer.
    private static final int ENTRY_SIZE = 2 * Native.POINTER_SIZE + 8 * Integer.BYTES;
    private static final int DEPENDENTS_SIZE = 4096;
    /** The largest answer of Windows, in bytes. */
    private static final int DEPENDENTS_LIMIT = 256 * 1024;

    private final String name;
    private final SC_HANDLE manager;
    private final SC_HANDLE service;

    private ServiceHandle(String name, SC_HANDLE manager, SC_HANDLE service) {
        this.name = name;
        this.manager = manager;
        this.service = service;
    }

    /**
     * Opens a service.
     *
     * @param rights bits of {@code SERVICE_*} in {@code winsvc.h}
     * @throws PcException MISSING (1060), DENIED (5), or FAILED
     */
    static ServiceHandle open(String name, int rights) throws PcException {
        SC_HANDLE manager = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
        if (manager == null) {
            throw Win32.failure("OpenSCManager", name, Native.getLastError());
        }
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, name, rights);
        if (service == null) {
            int code = Native.getLastError();
            Advapi32.INSTANCE.CloseServiceHandle(manager);
            throw Win32.failure("OpenService", name, code);
        }
        return new ServiceHandle(name, manager, service);
    }

    SERVICE_STATUS_PROCESS status() throws PcException {
        SERVICE_STATUS_PROCESS status = new SERVICE_STATUS_PROCESS();
        succeed(
                "QueryServiceStatusEx",
                Advapi32.INSTANCE.QueryServiceStatusEx(
                        service,
                        Winsvc.SC_STATUS_TYPE.SC_STATUS_PROCESS_INFO,
                        status,
                        status.size(),
                        new IntByReference()));
        return status;
    }

    ServiceState state() throws PcException {
        return switch (status().dwCurrentState) {
            case Winsvc.SERVICE_STOPPED -> ServiceState.STOPPED;
            case Winsvc.SERVICE_START_PENDING -> ServiceState.STARTING;
            case Winsvc.SERVICE_STOP_PENDING -> ServiceState.STOPPING;
            case Winsvc.SERVICE_RUNNING -> ServiceState.RUNNING;
            default -> ServiceState.PAUSED;
        };
    }

    StartType startType() throws PcException {
        // 8 KB is the largest answer of Windows; the start type is its second number.
        try (Memory config = new Memory(CONFIG_LIMIT)) {
            succeed(
                    "QueryServiceConfig",
                    ServiceLibrary.INSTANCE.QueryServiceConfig(service, config, CONFIG_LIMIT, new IntByReference()));
            return switch (config.getInt(START_TYPE)) {
                case WinNT.SERVICE_BOOT_START -> StartType.BOOT;
                case WinNT.SERVICE_SYSTEM_START -> StartType.SYSTEM;
                case WinNT.SERVICE_AUTO_START -> delayed() ? StartType.AUTOMATIC_DELAYED : StartType.AUTOMATIC;
                case WinNT.SERVICE_DEMAND_START -> StartType.MANUAL;
                default -> StartType.DISABLED;
            };
        }
    }

    void setStartType(StartType startType) throws PcException {
        int start = switch (startType) {
            case BOOT -> WinNT.SERVICE_BOOT_START;
            case SYSTEM -> WinNT.SERVICE_SYSTEM_START;
            case AUTOMATIC, AUTOMATIC_DELAYED -> WinNT.SERVICE_AUTO_START;
            case MANUAL -> WinNT.SERVICE_DEMAND_START;
            case DISABLED -> WinNT.SERVICE_DISABLED;
        };
        int same = ServiceLibrary.NO_CHANGE;
        succeed(
                "ChangeServiceConfig",
                ServiceLibrary.INSTANCE.ChangeServiceConfig(
                        service, same, start, same, null, null, null, null, null, null, null));
        boolean delay = startType == StartType.AUTOMATIC_DELAYED;
        // The flag is allowed only on automatic services.
        if (start == WinNT.SERVICE_AUTO_START && delay != delayed()) {
            setDelayed(delay);
        }
    }

    /** Configures nothing: each argument stands for "no change", which still needs the right to configure. */
    void changeNothing() throws PcException {
        int same = ServiceLibrary.NO_CHANGE;
        succeed(
                "ChangeServiceConfig",
                ServiceLibrary.INSTANCE.ChangeServiceConfig(
                        service, same, same, same, null, null, null, null, null, null, null));
    }

    /** The access list as SDDL. */
    String accessList() throws PcException {
        return ServiceSecurity.accessList(name, service);
    }

    /** Requests a start; returns the Windows code, 0 if it was accepted. */
    int start() {
        return Advapi32.INSTANCE.StartService(service, 0, null) ? Win32.SUCCESS : Native.getLastError();
    }

    /** Requests a stop; returns the Windows code, 0 if it was accepted. */
    int stop() {
        return Advapi32.INSTANCE.ControlService(service, Winsvc.SERVICE_CONTROL_STOP, new SERVICE_STATUS())
                ? Win32.SUCCESS
                : Native.getLastError();
    }

    /**
     * The names of the services that depend on this one and are not stopped, in the order in which they must be
     * stopped.
     */
    List<String> dependents(int states) throws PcException {
        IntByReference needed = new IntByReference();
        IntByReference returned = new IntByReference();
        // other services may start between the calls
        for (int size = DEPENDENTS_SIZE; ; size = needed.getValue() + DEPENDENTS_SIZE) {
            try (Memory found = new Memory(size)) {
                if (ServiceLibrary.INSTANCE.EnumDependentServices(service, states, found, size, needed, returned)) {
                    return names(found, returned.getValue());
                }
                int code = Native.getLastError();
                if (code != Win32.MORE_DATA || needed.getValue() + DEPENDENTS_SIZE > DEPENDENTS_LIMIT) {
                    throw Win32.failure("EnumDependentServices", name, code);
                }
            }
        }
    }

    /** Each entry begins with a pointer to the key name. */
    private static List<String> names(Memory found, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(found.getPointer((long) i * ENTRY_SIZE).getWideString(0));
        }
        return names;
    }

    @Override
    public void close() {
        Advapi32.INSTANCE.CloseServiceHandle(service);
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    private boolean delayed() throws PcException {
        try (Memory flag = new Memory(Integer.BYTES)) {
            flag.setInt(0, 0);
            boolean supported = ServiceLibrary.INSTANCE.QueryServiceConfig2(
                    service, ServiceLibrary.DELAYED_AUTO_START, flag, Integer.BYTES, new IntByReference());
            int code = supported ? Win32.SUCCESS : Native.getLastError();
            // A Windows that does not know this level delays no service.
            if (code != Win32.SUCCESS && code != Win32.INVALID_LEVEL && code != Win32.INVALID_PARAMETER) {
                throw Win32.failure("QueryServiceConfig2", name, code);
            }
            return supported && flag.getInt(0) != 0;
        }
    }

    private void setDelayed(boolean delay) throws PcException {
        try (Memory flag = new Memory(Integer.BYTES)) {
            flag.setInt(0, delay ? 1 : 0);
            succeed(
                    "ChangeServiceConfig2",
                    ServiceLibrary.INSTANCE.ChangeServiceConfig2(service, ServiceLibrary.DELAYED_AUTO_START, flag));
        }
    }

    private void succeed(String operation, boolean done) throws PcException {
        if (!done) {
            throw Win32.failure(operation, name, Native.getLastError());
        }
    }
}
