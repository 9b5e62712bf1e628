package org.patchlight.pc.windows.service;

import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_PROCESS;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Services;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.windows.call.Limits;
import org.patchlight.pc.windows.call.Win32;

/** The services through the service control manager itself; no tool is run and no text is parsed. */
public final class WindowsServices implements Services {
    private static final int ALREADY_RUNNING = 1056;
    private static final int CANNOT_ACCEPT_CONTROL = 1061;
    private static final int NOT_ACTIVE = 1062;
    private static final int SERVICE_SPECIFIC_ERROR = 1066;

    // A multiple of 10 ms: other waits raise the timer resolution of the whole PC to 1 ms.
    private static final Duration POLL = Duration.ofMillis(100);

    @Override
    public Optional<ServiceFacts> find(String name) throws PcException {
        return Win32.call("OpenService", name, () -> {
            try (ServiceHandle service =
                    ServiceHandle.open(name, Winsvc.SERVICE_QUERY_CONFIG | Winsvc.SERVICE_QUERY_STATUS)) {
                return Optional.of(new ServiceFacts(name, service.startType(), service.state()));
            } catch (PcException failed) {
                if (failed.code() == Win32.SERVICE_DOES_NOT_EXIST) {
                    return Optional.empty();
                }
                throw failed;
            }
        });
    }

    @Override
    public void start(String name, Duration limit) throws PcException {
        Limits.within(limit, "StartService", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, Winsvc.SERVICE_START | Winsvc.SERVICE_QUERY_STATUS)) {
                while (service.state() == ServiceState.STOPPING) {
                    pause("StartService", name);
                }
                if (service.state() != ServiceState.RUNNING) {
                    askToStart(name, service);
                    awaitRunning(name, service);
                }
                return name;
            }
        });
    }

    @Override
    public void stop(String name, Duration limit) throws PcException {
        Limits.within(limit, "ControlService", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, Winsvc.SERVICE_STOP | Winsvc.SERVICE_QUERY_STATUS)) {
                while (service.state() != ServiceState.STOPPED) {
                    if (service.state() != ServiceState.STOPPING) {
                        askToStop(name, service);
                    }
                    pause("ControlService", name);
                }
                return name;
            }
        });
    }

    @Override
    public String accessList(String name) throws PcException {
        return Win32.call("QueryServiceObjectSecurity", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, WinNT.READ_CONTROL)) {
                return service.accessList();
            }
        });
    }

    @Override
    public void tryConfiguration(String name) throws PcException {
        Win32.call("ChangeServiceConfig", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, Winsvc.SERVICE_CHANGE_CONFIG)) {
                service.changeNothing();
                return name;
            }
        });
    }

    @Override
    public void setStartType(String name, StartType startType) throws PcException {
        Win32.call("ChangeServiceConfig", name, () -> {
            int rights = Winsvc.SERVICE_CHANGE_CONFIG | Winsvc.SERVICE_QUERY_CONFIG;
            try (ServiceHandle service = ServiceHandle.open(name, rights)) {
                service.setStartType(startType);
                return startType;
            }
        });
    }

    @Override
    public List<String> dependents(String name) throws PcException {
        return Win32.call("EnumDependentServices", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, Winsvc.SERVICE_ENUMERATE_DEPENDENTS)) {
                return service.dependents(Winsvc.SERVICE_ACTIVE);
            }
        });
    }

    @Override
    public List<String> allDependents(String name) throws PcException {
        return Win32.call("EnumDependentServices", name, () -> {
            try (ServiceHandle service = ServiceHandle.open(name, Winsvc.SERVICE_ENUMERATE_DEPENDENTS)) {
                return service.dependents(Winsvc.SERVICE_STATE_ALL);
            }
        });
    }

    private static void askToStart(String name, ServiceHandle service) throws PcException {
        int code = service.start();
        if (code != Win32.SUCCESS && code != ALREADY_RUNNING) {
            throw refusal("StartService", name, code);
        }
    }

    private static void askToStop(String name, ServiceHandle service) throws PcException {
        int code = service.stop();
        // A service that is starting accepts no requests yet, so it is asked again until the limit.
        if (code != Win32.SUCCESS && code != NOT_ACTIVE && code != CANNOT_ACCEPT_CONTROL) {
            throw refusal("ControlService", name, code);
        }
    }

    // If the program file is missing, the service is broken, not missing.
    private static PcException refusal(String operation, String name, int code) {
        boolean known = code == Win32.SERVICE_DOES_NOT_EXIST || code == Win32.ACCESS_DENIED;
        return known ? Win32.failure(operation, name, code) : new PcException(Reason.FAILED, operation, name, code);
    }

    private static void awaitRunning(String name, ServiceHandle service) throws PcException {
        ServiceState state = service.state();
        while (state != ServiceState.RUNNING) {
            if (state == ServiceState.STOPPED) {
                SERVICE_STATUS_PROCESS ended = service.status();
                boolean own = ended.dwWin32ExitCode == SERVICE_SPECIFIC_ERROR;
                int code = own ? ended.dwServiceSpecificExitCode : ended.dwWin32ExitCode;
                throw new PcException(Reason.FAILED, "StartService", name, code);
            }
            pause("StartService", name);
            state = service.state();
        }
    }

    private static void pause(String operation, String name) throws PcException {
        if (!Workers.sleep(POLL)) {
            throw new PcException(Reason.TIMED_OUT, operation, name, 0);
        }
    }
}
