package org.patchlight.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.privacy.PublicHosts;

/** The names of people, their computer and its network, as far as the PC knows them. */
final class NamesOfPeople {
    private static final String CURRENT = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final RegistryKey NT = RegistryKey.machine(CURRENT);
    private static final RegistryKey PROFILES = NT.child("ProfileList");
    private static final RegistryKey SIGN_IN =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Authentication\\LogonUI");
    private static final String COMPUTER = "SYSTEM\\CurrentControlSet\\Control\\ComputerName\\";
    private static final RegistryKey NETWORK =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final RegistryKey SESSION = RegistryKey.user("Volatile Environment");
    private static final RegistryKey UPDATE_SERVER =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    /** Profiles of services, which every PC has. */
    private static final Set<String> SERVICES = Set.of("systemprofile", "localservice", "networkservice", "");

    private static final Pattern SEPARATOR = Pattern.compile("[\\\\/@]");

    private static final Pattern TIME_SERVER = Pattern.compile("[^\\s,]{2,255}+,0[xX]\\p{XDigit}{1,4}");

    private record Place(RegistryKey key, String name) {}

    private static final List<Place> PLACES = List.of(
            new Place(NT, "RegisteredOwner"),
            new Place(NT, "RegisteredOrganization"),
            new Place(NT.child("Winlogon"), "DefaultUserName"),
            new Place(NT.child("Winlogon"), "DefaultDomainName"),
            new Place(SIGN_IN, "LastLoggedOnUser"),
            new Place(SIGN_IN, "LastLoggedOnSAMUser"),
            new Place(SIGN_IN, "LastLoggedOnDisplayName"),
            new Place(RegistryKey.machine(COMPUTER + "ComputerName"), "ComputerName"),
            new Place(RegistryKey.machine(COMPUTER + "ActiveComputerName"), "ComputerName"),
            new Place(NETWORK, "Hostname"),
            new Place(NETWORK, "NV Hostname"),
            new Place(NETWORK, "Domain"),
            new Place(NETWORK, "NV Domain"),
            new Place(NETWORK, "DhcpDomain"),
            new Place(NETWORK, "SearchList"),
            new Place(SESSION, "USERNAME"),
            new Place(SESSION, "USERDOMAIN"),
            new Place(SESSION, "USERDNSDOMAIN"),
            new Place(SESSION, "LOGONSERVER"),
            new Place(RegistryKey.user("Environment"), "USERNAME"));

    private static final List<RegistryKey> TIME_SERVERS = List.of(
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters"),
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time\\Parameters"));
    /** Ids that identify the PC. They have the form of ids of updates. */
    private static final List<Place> IDS = List.of(
            new Place(
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate"), "SusClientId"),
            new Place(RegistryKey.machine("SOFTWARE\\Microsoft\\Cryptography"), "MachineGuid"),
            new Place(RegistryKey.machine("SOFTWARE\\Microsoft\\SQMClient"), "MachineId"),
            new Place(NT, "ProductId"),
            new Place(
                    RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\SystemInformation"),
                    "ComputerHardwareId"));

    private final Registry registry;
    private final Set<String> names = new TreeSet<>();

    private NamesOfPeople(Registry registry) {
        this.registry = registry;
    }

    /**
     * All names, including the parts of full names. Unreadable sources are skipped: profile folders are also
     * recognized by their form.
     */
    static Set<String> of(Pc pc) {
        NamesOfPeople people = new NamesOfPeople(pc.registry());
        PLACES.forEach(place -> people.take(people.text(place.key(), place.name())));
        people.folder(people.text(SESSION, "USERPROFILE"));
        people.profiles();
        people.server(people.text(UPDATE_SERVER, "WUServer"));
        people.server(people.text(UPDATE_SERVER, "WUStatusServer"));
        TIME_SERVERS.forEach(key -> people.timeServers(people.text(key, "NtpServer")));
        IDS.forEach(
                id -> people.names.add(people.text(id.key(), id.name()).strip().replaceAll("[{}]", "")));
        people.users(pc);
        return people.names;
    }

    private void take(String text) {
        for (String part : SEPARATOR.split(text, -1)) {
            for (String name : part.split("[,;]", -1)) {
                names.add(name.strip());
            }
        }
        // A full name such as "Anna Bauer" may occur as either part.
        names.addAll(List.of(text.strip().split("[\\s\\\\/,;]+", -1)));
        names.remove(".");
        names.remove("");
    }

    private void profiles() {
        for (String sid : children()) {
            folder(text(PROFILES.child(sid), "ProfileImagePath"));
        }
    }

    private List<String> children() {
        try {
            return registry.children(PROFILES);
        } catch (PcException refused) {
            return List.of();
        }
    }

    private void folder(String path) {
        String name = withoutLastSlashes(path.strip());
        name = name.substring(Math.max(name.lastIndexOf('\\'), name.lastIndexOf('/')) + 1);
        if (!SERVICES.contains(name.toLowerCase(Locale.ROOT))) {
            names.add(name);
        }
    }

    private void users(Pc pc) {
        String folder = pc.facts().windowsFolder().substring(0, 2) + "\\Users";
        List<String> found = new ArrayList<>();
        try {
            found.addAll(pc.files().list(folder));
        } catch (PcException none) {
            found.clear();
        }
        found.removeIf(
                name -> name.indexOf('.') >= 0 || name.toLowerCase(Locale.ROOT).startsWith("default"));
        names.addAll(found);
    }

    /** The host of an address, also of one with a login or with a host that no standard allows. */
    private void server(String address) {
        String rest = address.strip().replaceFirst("^[^:/]{1,20}://", "");
        int end = rest.indexOf('/');
        rest = end < 0 ? rest : rest.substring(0, end);
        host(rest.substring(rest.lastIndexOf('@') + 1).replaceFirst(":\\d{1,5}$", ""));
    }

    private void host(String host) {
        if (PublicHosts.isPublic(host)) {
            return;
        }
        if (host.indexOf('.') > 0) {
            names.add(host);
        } else {
            take(host);
        }
    }

    /** The time servers that the registry lists, such as {@code dc01,0x9}. */
    private void timeServers(String list) {
        for (String one : list.strip().split("[\\s;]+", -1)) {
            if (TIME_SERVER.matcher(one).matches()) {
                host(one.substring(0, one.indexOf(',')));
            }
        }
    }

    private String text(RegistryKey key, String name) {
        try {
            return registry.text(key, name).orElse("");
        } catch (PcException refused) {
            return "";
        }
    }

    private static String withoutLastSlashes(String path) {
        int end = path.length();
        while (end > 0 && (path.charAt(end - 1) == '\\' || path.charAt(end - 1) == '/')) {
            end--;
        }
        return path.substring(0, end);
    }
}
