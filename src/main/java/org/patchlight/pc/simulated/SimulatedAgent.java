package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.device.OfferedDriver;

/**
 * The Windows Update agent of a simulated PC. A search installs what is offered, each record of its log being a change of its own, and fails
 * for as long as the cause of the failure stands. It is through when the request returns, where the real one takes minutes.
 */
final class SimulatedAgent implements UpdateAgent {
    static final RegistryKey WINDOWS_UPDATE =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate");
    static final RegistryKey RESTART_REQUIRED =
            WINDOWS_UPDATE.child("Auto Update").child("RebootRequired");
    static final RegistryKey OS_UPGRADE = WINDOWS_UPDATE.child("OSUpgrade");
    /** Where an upgrade waits for the restart that completes it. */
    static final String UPGRADE_FOLDER = "C:\\$WINDOWS.~BT";

    static final int SERVICE_DISABLED = 0x80070422;
    static final int NOT_FOUND = 0x80070002;
    static final int STORE_CORRUPT = 0x80073712;
    static final int STORE_DATA_MISSING = 0x80248007;
    static final int NO_SIGNATURE = 0x800B0100;
    static final int RESTART_NEEDED = 0x00240005;
    static final int NAME_NOT_RESOLVED = 0x8024402C;
    static final int SECURE_CHANNEL_FAILED = 0x80072F8F;
    static final int INSTALL_NOT_ALLOWED = 0x80240016;

    private static final String OPERATION = "StartSearch";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** A clock that is further off fails the certificates of Microsoft's servers. */
    private static final Duration CERTIFICATES_BEAR = Duration.ofDays(1);

    private final ModelKeeper keeper;
    private final SimulatedServices services;

    SimulatedAgent(ModelKeeper keeper, SimulatedServices services) {
        this.keeper = keeper;
        this.services = services;
    }

    @Override
    public void startSearch() throws PcException {
        keeper.ask(model -> {
            startService(model);
            int failure = searchFailure(model);
            if (failure != 0) {
                record(changing -> UpdateRecords.searchFailed(changing, changing.now(), failure));
                return failure;
            }
            List<Update> offered = List.copyOf(model.offeredUpdates);
            record(changing -> UpdateRecords.found(changing, changing.now(), offered.size()));
            for (Update update : offered) {
                bring(model, update);
            }
            return failure;
        });
    }

    @Override
    public AgentMemory remembers(int most, Duration limit) {
        return keeper.tell(model -> {
            AgentPart<AgentMemory.History> history = ServiceKeys.isDisabled(model, ServiceFolders.UPDATE_SERVICE)
                    ? new AgentPart.Refused<>("GetTotalHistoryCount", SERVICE_DISABLED)
                    : new AgentPart.Given<>(new AgentMemory.History(AgentStore.newestFirst(model, most), 0));
            return new AgentMemory(
                    history,
                    new AgentPart.Given<>(AgentStore.results(model)),
                    new AgentPart.Given<>(model.registry.find(RESTART_REQUIRED) != null));
        });
    }

    @Override
    public AgentOffers offers(Duration limit) throws PcException {
        if (keeper.tell(model -> ServiceKeys.isDisabled(model, ServiceFolders.UPDATE_SERVICE))) {
            throw new PcException(Reason.FAILED, "Search", ServiceFolders.UPDATE_SERVICE, SERVICE_DISABLED);
        }
        return keeper.tell(model -> new AgentOffers(
                Stream.concat(
                                model.offeredUpdates.stream()
                                        .map(update -> new OfferedUpdate(
                                                update.id(),
                                                update.title(),
                                                false,
                                                DownloadCache.path(model, update)
                                                        .isPresent(),
                                                null)),
                                model.offeredDrivers.stream().map(SimulatedAgent::offer))
                        .toList(),
                0,
                true));
    }

    private static OfferedUpdate offer(OfferedDriver driver) {
        UUID id = UUID.nameUUIDFromBytes(driver.title().getBytes(UTF_8));
        return new OfferedUpdate(
                id.toString(),
                driver.title(),
                false,
                false,
                new OfferedUpdate.Driver("", "", driver.deviceClass(), driver.deviceId(), driver.date(), 0));
    }

    /** Starts the service, as its triggers do; whoever asks a disabled one is refused. */
    void startService(Model model) throws PcException {
        if (ServiceKeys.isDisabled(model, ServiceFolders.UPDATE_SERVICE)) {
            throw new PcException(Reason.FAILED, OPERATION, ServiceFolders.UPDATE_SERVICE, SERVICE_DISABLED);
        }
        services.start(ServiceFolders.UPDATE_SERVICE, LIMIT);
        if (model.files.find(ServiceFolders.DATA_STORE) == null) {
            record(changing -> ServiceFolders.make(changing, ServiceFolders.UPDATE_SERVICE));
        }
    }

    static int searchFailure(Model model) {
        if (!model.online) {
            return NAME_NOT_RESOLVED;
        }
        return model.clockOffset.abs().compareTo(CERTIFICATES_BEAR) > 0 ? SECURE_CHANNEL_FAILED : 0;
    }

    @Override
    public boolean isInstalling(Duration limit) {
        return keeper.faults().installsElsewhere();
    }

    @Override
    public AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        return keeper.ask(model -> {
            beReady(model);
            List<Update> wanted = order.kind() == UpdateOrder.Kind.DRIVER
                    ? List.of()
                    : model.offeredUpdates.stream()
                            .filter(update -> order.updateIds().stream().anyMatch(update.id()::equalsIgnoreCase))
                            .toList();
            if (wanted.isEmpty()) {
                throw new PcException(Reason.MISSING, "Search", "update agent", 0);
            }
            List<AgentInstallation.Ended> ended = new ArrayList<>();
            for (Update update : wanted) {
                progress.accept(100 * ended.size() / wanted.size());
                int code = bring(model, update);
                Outcome outcome = code < 0 ? Outcome.FAILED : Outcome.INSTALLED;
                ended.add(new AgentInstallation.Ended(update.id(), update.title(), outcome, code));
            }
            progress.accept(100);
            return new AgentInstallation(ended, model.registry.find(RESTART_REQUIRED) != null);
        });
    }

    /** Ready to install: nothing else is being installed, the service runs, and the servers can be asked. */
    void beReady(Model model) throws PcException {
        if (keeper.faults().installsElsewhere()) {
            throw new PcException(Reason.IN_USE, "IsBusy", "update agent", OPERATION_IN_PROGRESS);
        }
        startService(model);
        int failure = searchFailure(model);
        if (failure != 0) {
            throw new PcException(Reason.FAILED, "Search", "update agent", failure);
        }
    }

    /** The HRESULT with which it ended. */
    private int bring(Model model, Update update) throws PcException {
        if (DownloadCache.path(model, update).isEmpty()) {
            if (ServiceKeys.isDisabled(model, "BITS")) {
                record(changing -> UpdateRecords.downloadFailed(changing, changing.now(), update, SERVICE_DISABLED));
                return SERVICE_DISABLED;
            }
            record(changing -> {
                DownloadCache.download(changing, update, changing.now());
                UpdateRecords.downloaded(changing, changing.now(), update);
            });
        }
        record(changing -> UpdateRecords.installStarted(changing, changing.now(), update));
        int fault = keeper.faults().installationCode();
        int failure = fault != 0 ? fault : installFailure(model, update);
        record(changing -> {
            if (failure != 0) {
                UpdateRecords.installFailed(changing, changing.now(), update, failure);
            } else {
                install(changing, update);
            }
        });
        return failure;
    }

    private static int installFailure(Model model, Update update) {
        if (model.registry.find(RESTART_REQUIRED) != null) {
            return INSTALL_NOT_ALLOWED;
        }
        int store = AgentStore.damage(model);
        if (store != 0) {
            return store;
        }
        FileNode catalog = model.files.find(ServiceFolders.CATALOG);
        if (catalog != null && catalog.content().length > 0) {
            return NO_SIGNATURE;
        }
        boolean fileThere = DownloadCache.path(model, update)
                .filter(path -> model.files.find(path) != null)
                .isPresent();
        if (!fileThere) {
            return NOT_FOUND;
        }
        if (update.osUpgrade()) {
            return model.registry.number(OS_UPGRADE, "AllowOSUpgrade", 0) == 1 ? 0 : NOT_FOUND;
        }
        return model.damagedComponents.isEmpty() ? 0 : STORE_CORRUPT;
    }

    private static void install(Model model, Update update) {
        model.offeredUpdates.remove(update);
        UpdateRecords.installed(model, model.now(), update, update.osUpgrade() ? RESTART_NEEDED : 0);
        if (update.osUpgrade()) {
            model.files.write(UPGRADE_FOLDER + "\\Sources\\setup.exe", new byte[0], model.now());
            model.registry.put(RESTART_REQUIRED, update.id(), 1);
        }
    }

    private void record(ModelKeeper.Change change) throws PcException {
        keeper.change(OPERATION, ServiceFolders.UPDATE_SERVICE, change);
    }
}
