package org.patchlight.update.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.NextMove;
import org.patchlight.health.Owner;
import org.patchlight.health.PolicySource;
import org.patchlight.health.Severity;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.PolicyFile;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.step.Step;
import org.patchlight.update.fix.blocker.RemoveUpdateBlocker;

/** Who set policies that refuse updates: an organisation, an administrator, or a program. */
class PolicyOriginTest {
    private static final String POLICY = "Software\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final RegistryKey HISTORY =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\History");

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DisableWindowsUpdateAccess",
                "SetDisableUXWUAccess",
                "DoNotConnectToWindowsUpdateInternetLocations",
                "DisableOSUpgrade",
                "TargetReleaseVersion",
                "AU\\NoAutoUpdate"
            })
    void without_a_sign_of_an_organisation_or_a_group_policy_a_program_set_them(String name) throws PcException {
        deny(name);
        PolicyOrigin origin = origin(pc);
        assertThat(origin.source()).isEqualTo(PolicySource.PROGRAM);
        assertThat(origin.names()).containsExactly(name.replace("AU\\", ""));
        assertThat(owner(pc)).contains(origin.refusals().isEmpty() ? Owner.ADMINISTRATOR : Owner.PATCHLIGHT);
    }

    @Test
    void what_stands_in_the_local_group_policy_is_an_administrators() throws PcException {
        deny("AU\\NoAutoUpdate");
        deny("SetDisableUXWUAccess");
        String[] first = {POLICY + "\\AU", "NoAutoUpdate"};
        localPolicy(PolicyFile.of(first, new String[] {POLICY, "setdisableuxwuaccess"}));
        assertThat(origin(pc).source()).isEqualTo(PolicySource.LOCAL_POLICY);
        assertThat(owner(pc)).contains(Owner.ADMINISTRATOR);
        localPolicy(PolicyFile.of(first));
        assertThat(origin(pc).source()).isEqualTo(PolicySource.PROGRAM);
        assertThat(origin(pc).names()).containsExactly("SetDisableUXWUAccess");
        localPolicy(new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0, '['});
        assertThat(origin(pc).source()).isEqualTo(PolicySource.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0, PROGRAM", "1, PROGRAM", "2, ORGANISATION", "3, ORGANISATION", "4, ORGANISATION", "9, PROGRAM"})
    void a_group_policy_of_a_domain_is_an_organisations(long link, PolicySource source) throws PcException {
        deny("DisableWindowsUpdateAccess");
        pc.registry()
                .write(
                        HISTORY.child("{35378EAC-683F-11D2-A89A-00C04FBBCFA2}").child("0"),
                        "GPOLink",
                        new RegistryValue.Number(link));
        assertThat(origin(pc).source()).isEqualTo(source);
        assertThat(owner(pc)).contains(source == PolicySource.ORGANISATION ? Owner.ORGANISATION : Owner.PATCHLIGHT);
    }

    @Test
    void a_device_that_is_joined_in_the_cloud_belongs_to_an_organisation() throws PcException {
        deny("DisableWindowsUpdateAccess");
        RegistryKey joins = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\CloudDomainJoin\\JoinInfo");
        pc.registry().write(joins.child("0F1E2D3C4B5A"), "UserEmail", new RegistryValue.Text("a@b.example"));
        assertThat(origin(pc).source()).isEqualTo(PolicySource.ORGANISATION);
        assertThat(origin(pc).lines().toString()).doesNotContain("b.example");
    }

    @Test
    void an_update_server_that_can_exist_is_an_organisations() throws PcException {
        deny("DoNotConnectToWindowsUpdateInternetLocations");
        pc.registry().write(UpdateServer.AUTOMATIC, UpdateServer.REQUIRED, new RegistryValue.Number(1));
        pc.registry()
                .write(UpdateServer.POLICY, "WUServer", new RegistryValue.Text("https://updates.corp.example:8531"));
        assertThat(origin(pc).source()).isEqualTo(PolicySource.ORGANISATION);
        pc.registry().write(UpdateServer.POLICY, "WUServer", new RegistryValue.Text("http://127.0.0.1"));
        assertThat(origin(pc).source()).isEqualTo(PolicySource.PROGRAM);
    }

    @Test
    void domain_and_device_management_are_an_organisations_and_what_cannot_be_read_is_unknown() throws PcException {
        deny("DisableWindowsUpdateAccess");
        assertThat(origin(managed(new Management(true, false, false))).source()).isEqualTo(PolicySource.ORGANISATION);
        assertThat(origin(managed(new Management(false, true, false))).source()).isEqualTo(PolicySource.ORGANISATION);
        assertThat(origin(managed(new Management(false, false, false, true))).source())
                .isEqualTo(PolicySource.UNKNOWN);
    }

    @Test
    void policies_that_refuse_nothing_have_no_origin() throws PcException {
        for (String name : List.of("ExcludeWUDriversInQualityUpdate", "DeferQualityUpdatesPeriodInDays")) {
            deny(name);
        }
        pc.registry().write(UpdateServer.AUTOMATIC, "NoAutoUpdate", new RegistryValue.Number(0));
        assertThat(PolicyOrigin.of(pc)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DisableWindowsUpdateAccess, ATTENTION, true",
        "SetDisableUXWUAccess, INFO, true",
        "DoNotConnectToWindowsUpdateInternetLocations, INFO, true",
        "AU\\NoAutoUpdate, INFO, true",
        "DisableOSUpgrade, INFO, false",
        "TargetReleaseVersion, INFO, false"
    })
    void what_a_program_wrote_to_refuse_all_updates_can_be_removed(String name, Severity severity, boolean removable)
            throws PcException {
        deny(name);
        Finding finding = finding(pc);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.fixes()).isEqualTo(removable ? List.of("remove-update-blocker") : List.of());
        List<Step> steps = new RemoveUpdateBlocker()
                .proposeFor(pc, new FixRequest(null, List.of(finding)))
                .steps();
        assertThat(steps).hasSize(removable ? 1 : 0);
        assertThat(steps).allMatch(step -> step.toString().contains(name.replace("AU\\", "")));
    }

    @Test
    void what_a_group_policy_contains_or_an_organisation_set_stays() throws PcException {
        deny("DisableWindowsUpdateAccess");
        localPolicy(PolicyFile.of(new String[] {POLICY, "DisableWindowsUpdateAccess"}));
        assertThat(finding(pc).severity()).isEqualTo(Severity.INFO);
        assertThat(finding(pc).fixes()).isEmpty();
        assertThat(new RemoveUpdateBlocker().propose(pc, null).steps()).isEmpty();
        localPolicy(PolicyFile.of());
        Pc organisations = managed(new Management(false, true, false));
        assertThat(finding(organisations).fixes()).isEmpty();
        assertThat(new RemoveUpdateBlocker().propose(organisations, null).steps())
                .isEmpty();
    }

    private void deny(String name) throws PcException {
        boolean automatic = name.startsWith("AU\\");
        RegistryKey key = automatic ? UpdateServer.AUTOMATIC : UpdateServer.POLICY;
        pc.registry().write(key, name.replace("AU\\", ""), new RegistryValue.Number(1));
    }

    private void localPolicy(byte[] content) throws PcException {
        pc.keeper()
                .change(
                        "test",
                        "policy",
                        model -> model.files.write(
                                "C:\\Windows\\System32\\GroupPolicy\\Machine\\Registry.pol", content, model.now()));
    }

    private Pc managed(Management management) {
        return new BorrowedPc(pc) {
            @Override
            public PcFacts facts() {
                return super.facts().managedBy(management);
            }
        };
    }

    private static PolicyOrigin origin(Pc pc) throws PcException {
        return PolicyOrigin.of(pc).orElseThrow();
    }

    private static Optional<Owner> owner(Pc pc) throws PcException {
        Finding finding = finding(pc);
        return NextMove.of(finding, List.of(finding)).map(NextMove::owner);
    }

    private static Finding finding(Pc pc) throws PcException {
        return UpdateDeferrals.policies(pc.registry(), true, PolicyOrigin.of(pc), Instant.EPOCH)
                .orElseThrow();
    }
}
