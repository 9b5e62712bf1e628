package org.patchlight.repair.journal;

import java.util.Arrays;
import java.util.Optional;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.step.CheckSystemFiles;
import org.patchlight.repair.step.CreateRestorePoint;
import org.patchlight.repair.step.ExportDriver;
import org.patchlight.repair.step.InstallDriver;
import org.patchlight.repair.step.OpenUpdateCatalog;
import org.patchlight.repair.step.RestartWindows;
import org.patchlight.repair.step.SetTimeZone;
import org.patchlight.repair.step.StartMediaCreationTool;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepClock;
import org.patchlight.repair.step.SwitchOffFirewallRule;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.file.CommentOutHostsLine;
import org.patchlight.repair.step.file.RemoveFolder;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.file.RenameBack;
import org.patchlight.repair.step.registry.DeleteRegistryValue;
import org.patchlight.repair.step.registry.RenameKeyBack;
import org.patchlight.repair.step.registry.SetRegistryValue;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds steps from a journal, so that they can be undone. */
public final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private Steps() {}

    /**
     * Rebuilds the step for a journalled action and target.
     *
     * @return empty if this version does not know the action, or can't read the target
     */
    public static Optional<Step> ofJournal(String action, String target) {
        try {
            return known(action, target);
        } catch (IllegalArgumentException damaged) {
            LOG.warn("the journal holds a target that is no target of {}", action, damaged);
            return Optional.empty();
        }
    }

    private static Optional<Step> known(String action, String target) {
        return switch (action) {
            case StopService.ACTION -> Optional.of(new StopService(target));
            case StartService.ACTION -> Optional.of(new StartService(target));
            case SetStartType.ACTION -> Optional.of(new SetStartType(target, StartType.MANUAL));
            case RenameAndKeep.ACTION -> Optional.of(new RenameAndKeep(target, ""));
            case RemoveFolder.ACTION -> Optional.of(RemoveFolder.ofTarget(target));
            case SetRegistryValue.ACTION -> Optional.of(SetRegistryValue.ofTarget(target));
            case DeleteRegistryValue.ACTION -> Optional.of(DeleteRegistryValue.ofTarget(target));
            case CommentOutHostsLine.ACTION -> Optional.of(CommentOutHostsLine.ofTarget(target));
            case SwitchOffFirewallRule.ACTION -> Optional.of(new SwitchOffFirewallRule(target, "", ""));
            case RenameBack.ACTION -> Optional.of(new RenameBack(target, ""));
            case RenameKeyBack.ACTION -> Optional.of(RenameKeyBack.ofTarget(target));
            case StepClock.ACTION -> Optional.of(StepClock.ofTarget(target));
            case SetTimeZone.ACTION -> Optional.of(new SetTimeZone(target));
            case StartMediaCreationTool.ACTION -> Optional.of(new StartMediaCreationTool(""));
            case OpenUpdateCatalog.ACTION -> Optional.of(OpenUpdateCatalog.ofTarget(target));
            case RestartWindows.ACTION -> Optional.of(new RestartWindows(target));
            case CreateRestorePoint.ACTION -> Optional.of(new CreateRestorePoint(target));
            case CheckSystemFiles.ACTION -> Optional.of(new CheckSystemFiles(target));
            case ExportDriver.ACTION -> Optional.of(new ExportDriver(target, "", ""));
            case InstallDriver.ACTION -> Optional.of(InstallDriver.on(target));
            default ->
                Arrays.stream(WindowsRequest.Request.values())
                        .filter(request -> request.action().equals(action))
                        .findFirst()
                        .map(request -> new WindowsRequest(request, target));
        };
    }
}
