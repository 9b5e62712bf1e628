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
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentInstallation.Outcome;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.simulated.model.FileNode;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.model.Update;
import org.patchlight.pc.simulated.state.AgentStore;
import org.patchlight.pc.simulated.state.DownloadCache;
import org.patchlight.pc.simulated.state.ServiceFolders;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.UpdateCodes;
import org.patchlight.pc.simulated.state.UpdateKeys;
import org.patchlight.pc.simulated.state.UpdatePolicy;
import org.patchlight.pc.simulated.state.UpdateRecords;
import org.patchlight.pc.simulated.state.WindowsFolders;

/**
 * The Windows Update agent of a simulated PC. A search also installs what is offered. Each log record is a change of its
 * own. An update fails as long as the cause of its failure exists. Requests end at once, where real ones take minutes.
 */
final class SimulatedAgent implements UpdateAgent {
    private static final String OPERATION = "StartSearch";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** With a larger clock offset, the certificates of Microsoft's servers are not valid. */
    private static final Duration CERTIFICATE_LIMIT = Duration.ofDays(1);

    private final ModelKeeper keeper;
    private final SimulatedServices services;

    SimulatedAgent(ModelKeeper keeper, SimulatedServices services) {
        this.keeper = keeper;
        this.services = services;
    }

    @Override
    public void startSearch() throws PcException {
        keeper.perform(model -> {
            startService(model);
            int failure = searchFailure(model);
            if (failure != 0) {
                record(changing -> UpdateRecords.searchFailed(changing, changing.now(), failure));
                return failure;
            }
            List<Update> offered = List.copyOf(model.offeredUpdates);
            record(changing -> UpdateRecords.found(changing, changing.now(), offered.size()));
            for (Update update : offered) {
                downloadAndInstall(model, update);
            }
            return failure;
        });
    }

    @Override
    public AgentMemory remembers(int most, Duration limit) {
        services.onDemand().beforeAgentAnswers();
        return keeper.read(model -> {
            AgentPart<AgentMemory.History> history = ServiceKeys.isDisabled(model, UpdateKeys.SERVICE)
                    ? new AgentPart.Refused<>("GetTotalHistoryCount", UpdateCodes.SERVICE_DISABLED)
                    : new AgentPart.Given<>(new AgentMemory.History(AgentStore.newestFirst(model, most), 0));
            return new AgentMemory(
                    history,
                    new AgentPart.Given<>(AgentStore.results(model)),
                    new AgentPart.Given<>(model.registry.find(UpdateKeys.RESTART_REQUIRED) != null));
        });
    }

    @Override
    public AgentOffers offers(Duration limit) throws PcException {
        services.onDemand().beforeAgentAnswers();
        if (keeper.read(model -> ServiceKeys.isDisabled(model, UpdateKeys.SERVICE))) {
            throw new PcException(Reason.FAILED, "Search", UpdateKeys.SERVICE, UpdateCodes.SERVICE_DISABLED);
        }
        return keeper.read(model -> new AgentOffers(
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

    /** Starts the service, as its triggers do; fails if it is disabled. */
    void startService(Model model) throws PcException {
        if (ServiceKeys.isDisabled(model, UpdateKeys.SERVICE)) {
            throw new PcException(Reason.FAILED, OPERATION, UpdateKeys.SERVICE, UpdateCodes.SERVICE_DISABLED);
        }
        services.start(UpdateKeys.SERVICE, LIMIT);
        if (model.files.find(WindowsFolders.DATA_STORE) == null) {
            record(changing -> ServiceFolders.make(changing, UpdateKeys.SERVICE));
        }
    }

    static int searchFailure(Model model) {
        if (!model.online) {
            return UpdateCodes.NAME_NOT_RESOLVED;
        }
        if (UpdatePolicy.isBlocked(model)) {
            return UpdateCodes.NO_SERVER_ANSWERS;
        }
        return model.clockOffset.abs().compareTo(CERTIFICATE_LIMIT) > 0 ? UpdateCodes.SECURE_CHANNEL_FAILED : 0;
    }

    @Override
    public boolean isInstalling(Duration limit) {
        services.onDemand().beforeAgentAnswers();
        return keeper.read(this::isBusy);
    }

    @Override
    public AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        return keeper.perform(model -> {
            prepareInstall(model);
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
                int code = downloadAndInstall(model, update);
                Outcome outcome = code < 0 ? Outcome.FAILED : Outcome.INSTALLED;
                ended.add(new AgentInstallation.Ended(update.id(), update.title(), outcome, code));
            }
            progress.accept(100);
            return new AgentInstallation(ended, model.registry.find(UpdateKeys.RESTART_REQUIRED) != null);
        });
    }

    /** Fails unless nothing else is being installed, the service runs or starts, and the servers can be reached. */
    void prepareInstall(Model model) throws PcException {
        if (isBusy(model)) {
            throw new PcException(Reason.IN_USE, "IsBusy", "update agent", OPERATION_IN_PROGRESS);
        }
        startService(model);
        int failure = searchFailure(model);
        if (failure != 0) {
            throw new PcException(Reason.FAILED, "Search", "update agent", failure);
        }
    }

    private boolean isBusy(Model model) {
        return model.agentInstalls || keeper.faults().installsElsewhere();
    }

    /** Downloads where needed, installs, and returns the HRESULT. */
    private int downloadAndInstall(Model model, Update update) throws PcException {
        if (DownloadCache.path(model, update).isEmpty()) {
            if (ServiceKeys.isDisabled(model, "BITS")) {
                record(changing ->
                        UpdateRecords.downloadFailed(changing, changing.now(), update, UpdateCodes.SERVICE_DISABLED));
                return UpdateCodes.SERVICE_DISABLED;
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
        if (model.registry.find(UpdateKeys.RESTART_REQUIRED) != null) {
            return UpdateCodes.INSTALL_NOT_ALLOWED;
        }
        int store = AgentStore.damage(model);
        if (store != 0) {
            return store;
        }
        FileNode catalog = model.files.find(WindowsFolders.CATALOG);
        if (catalog != null && catalog.content().length > 0) {
            return UpdateCodes.NO_SIGNATURE;
        }
        boolean fileExists = DownloadCache.path(model, update)
                .filter(path -> model.files.find(path) != null)
                .isPresent();
        if (!fileExists) {
            return UpdateCodes.NOT_FOUND;
        }
        if (update.osUpgrade()) {
            return model.registry.number(UpdateKeys.OS_UPGRADE, "AllowOSUpgrade", 0) == 1 ? 0 : UpdateCodes.NOT_FOUND;
        }
        return model.damagedComponents.isEmpty() ? 0 : UpdateCodes.STORE_CORRUPT;
    }

    private static void install(Model model, Update update) {
        model.offeredUpdates.remove(update);
        UpdateRecords.installed(model, model.now(), update, update.osUpgrade() ? UpdateCodes.RESTART_NEEDED : 0);
        if (update.osUpgrade()) {
            model.files.write(WindowsFolders.UPGRADE + "\\Sources\\setup.exe", new byte[0], model.now());
            model.registry.put(UpdateKeys.RESTART_REQUIRED, update.id(), 1);
        }
    }

    private void record(ModelKeeper.Change change) throws PcException {
        keeper.change(OPERATION, UpdateKeys.SERVICE, change);
    }
}
