package org.patchlight.driver;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;

/** The fix that lets Windows scan for hardware changes, which makes it try the drivers it already has. */
public final class RescanDevices implements Fix {
    static final String ID = "rescan-devices";

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    ID,
                    Subject.DEVICES,
                    Undo.NONE,
                    FixTerms.of(
                            Duration.ofMinutes(10),
                            Servers.NONE,
                            Proof.STATE,
                            ManualTool.WINDOWS_UPDATE,
                            FindingId.DEVICE_WITHOUT_DRIVER,
                            FindingId.DEVICE_PROBLEM,
                            FindingId.UPDATE_FAILED,
                            FindingId.UPGRADE_FAILED))
            .changing(Message.of("driver.touches.devices"))
            .asAdministrator()
            .unattended();

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        return FixProposal.of(List.of(new WindowsRequest(Request.RESCAN_DEVICES, "devices")));
    }
}
