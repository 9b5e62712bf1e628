package org.patchlight.pc.policy;

import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;

/** What the registry keeps of an organisation, besides what makes a PC a managed one. */
public final class OrganisationSigns {
    /** Has a subkey for each organisation in Microsoft Entra ID that the device is joined to. */
    public static final RegistryKey CLOUD_JOINS =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\CloudDomainJoin\\JoinInfo");
    /** The group policies that Windows applied: a key for each extension, and below it one for each policy. */
    public static final RegistryKey APPLIED =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Group Policy\\History");
    /** Where a group policy is linked: GPO_LINK of userenv.h. */
    public static final String LINK = "GPOLink";
    /** GPLinkSite; a site, a domain and a unit of a domain follow the PC itself. */
    public static final int FIRST_OF_DOMAIN = 2;
    /** GPLinkOrganizationalUnit. */
    public static final int LAST_OF_DOMAIN = 4;

    private static final int MOST = 64;

    private OrganisationSigns() {}

    /**
     * Whether the device is joined to an organisation in the cloud.
     *
     * @throws PcException if the registry can't be read
     */
    public static boolean isCloudJoined(Registry registry) throws PcException {
        return !registry.children(CLOUD_JOINS).isEmpty();
    }

    /**
     * Whether Windows applied a group policy of a domain.
     *
     * @throws PcException if the registry can't be read
     */
    public static boolean hasDomainPolicy(Registry registry) throws PcException {
        for (String extension : first(registry.children(APPLIED))) {
            RegistryKey policies = APPLIED.child(extension);
            for (String policy : first(registry.children(policies))) {
                if (isOfDomain(registry.number(policies.child(policy), LINK).orElse(0))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a link is one of a domain. */
    public static boolean isOfDomain(long link) {
        return link >= FIRST_OF_DOMAIN && link <= LAST_OF_DOMAIN;
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(MOST, names.size()));
    }
}
